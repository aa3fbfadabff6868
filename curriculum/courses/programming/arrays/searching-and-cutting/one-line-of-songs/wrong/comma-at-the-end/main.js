export function programme(line) {
  let text = "";
  for (const piece of line.split(";")) {
    text += piece.trim() + ", ";
  }
  return text;
}
