export function throwsError(steps) {
  try {
    steps;
    return false;
  } catch (error) {
    return true;
  }
}
