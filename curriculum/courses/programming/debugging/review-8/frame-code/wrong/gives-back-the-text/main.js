export function maker(code) {
  const dash = code.indexOf("-");
  if (dash === -1) {
    return `No dash in ${code}`;
  }
  return code.slice(0, dash);
}
