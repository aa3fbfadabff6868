export function programme(line) {
  return line.replaceAll(" ", "").split(";").join(", ");
}
