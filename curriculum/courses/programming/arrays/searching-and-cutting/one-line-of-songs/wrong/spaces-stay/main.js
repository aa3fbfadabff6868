export function programme(line) {
  return line.split(";").join(", ");
}
