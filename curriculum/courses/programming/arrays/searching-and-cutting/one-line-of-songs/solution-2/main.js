export function programme(line) {
  const pieces = line.split(";");
  for (let i = 0; i < pieces.length; i++) {
    pieces[i] = pieces[i].trim();
  }
  return pieces.join(", ");
}
