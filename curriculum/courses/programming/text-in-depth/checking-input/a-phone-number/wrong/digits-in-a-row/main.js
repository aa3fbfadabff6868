export function callBack(typed) {
  const digits = typed.replace(/[\s().-]/g, "");
  if (!/^\d{10}$/.test(digits)) {
    return null;
  }
  return digits;
}
