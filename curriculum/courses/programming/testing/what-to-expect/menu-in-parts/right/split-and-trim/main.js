export function dishes(line) {
  return line.split(",").map((dish) => dish.trim());
}
