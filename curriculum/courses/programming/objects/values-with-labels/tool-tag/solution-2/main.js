export function tag(tool) {
  let money = "no deposit";
  if (tool.deposit > 0) {
    money = "deposit " + tool.deposit;
  }
  return tool.name + ", shelf " + tool.shelf + ", " + money;
}
