export function throwsError(steps) {
  try {
    steps();
    return steps();
  } catch (error) {
    return true;
  }
}
