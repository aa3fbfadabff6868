export function readTable(text) {
  const [, ...lines] = text.split("\n");
  return lines.map((line) => {
    const [title, minutes] = line.split(",");
    return { title, minutes };
  });
}
