export function isCallSign(text) {
  const pattern = ____;
  return ____(text);
}
