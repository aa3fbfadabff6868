export function maker(code) {
  const dash = code.indexOf("-");
  if (dash === -1) {
    throw new Error(`No dash in ${code}`);
  }
  return "HILL";
}
