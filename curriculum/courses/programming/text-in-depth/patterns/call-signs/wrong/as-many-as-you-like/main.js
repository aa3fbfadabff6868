export function isCallSign(text) {
  const pattern = /^[KW][A-Z]+$/;
  return pattern.test(text);
}
