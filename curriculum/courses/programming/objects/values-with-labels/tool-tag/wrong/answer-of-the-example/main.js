export function tag(tool) {
  return "Drill, shelf 4, deposit 20";
}
