export function readLine(line) {
  return null;
}
