export function callBack(typed) {
  const found = typed.replaceAll(/[\s().-]/g, "").match(/^(\d{3})(\d{3})(\d{4})$/);
  return found === null ? null : found.slice(1).join("-");
}
