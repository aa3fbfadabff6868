export function callBack(typed) {
  const digits = typed.replace(/[\s().-]/g, "");
  if (!/^\d{10}$/.test(digits)) {
    return null;
  }
  return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
}
