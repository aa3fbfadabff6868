export function maker(code) {
  if (!code.includes("-")) {
    throw new Error("No dash in " + code);
  }
  return code.slice(0, code.indexOf("-"));
}
