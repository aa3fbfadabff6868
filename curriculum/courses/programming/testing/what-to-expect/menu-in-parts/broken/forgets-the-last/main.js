export function dishes(line) {
  const parts = line.split(",");
  const list = [];
  for (let i = 0; i < parts.length - 1; i++) {
    list.push(parts[i].trim());
  }
  return list;
}
