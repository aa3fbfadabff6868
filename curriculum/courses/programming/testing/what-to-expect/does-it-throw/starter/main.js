export function throwsError(steps) {
  try {
    ____;
    return ____;
  } catch (error) {
    return ____;
  }
}
