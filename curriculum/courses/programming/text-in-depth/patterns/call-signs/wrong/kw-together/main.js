export function isCallSign(text) {
  const pattern = /^KW[A-Z]{2,3}$/;
  return pattern.test(text);
}
