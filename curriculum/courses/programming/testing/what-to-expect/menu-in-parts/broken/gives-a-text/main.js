export function dishes(line) {
  return line.replaceAll(" ", "");
}
