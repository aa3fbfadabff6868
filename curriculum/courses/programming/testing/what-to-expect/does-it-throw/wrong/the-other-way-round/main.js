export function throwsError(steps) {
  try {
    steps();
    return true;
  } catch (error) {
    return false;
  }
}
