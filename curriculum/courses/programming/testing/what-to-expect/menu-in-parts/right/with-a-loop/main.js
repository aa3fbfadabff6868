export function dishes(line) {
  const list = [];
  for (const part of line.split(",")) {
    list.push(part.trim());
  }
  return list;
}
