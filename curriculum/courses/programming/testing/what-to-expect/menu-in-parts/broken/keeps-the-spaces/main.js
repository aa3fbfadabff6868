export function dishes(line) {
  return line.split(",");
}
