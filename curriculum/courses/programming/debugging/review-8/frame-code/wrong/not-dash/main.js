export function maker(code) {
  const dash = code.indexOf("-");
  if (!dash) {
    throw new Error(`No dash in ${code}`);
  }
  return code.slice(0, dash);
}
