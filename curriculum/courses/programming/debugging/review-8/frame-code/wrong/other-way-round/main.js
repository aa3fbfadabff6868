export function maker(code) {
  const dash = code.indexOf("-");
  if (dash > 0) {
    throw new Error(`No dash in ${code}`);
  }
  return code.slice(0, dash);
}
