export function toPay(tool) {
  const deposit = tool.deposit ?? 10;
  const extra = tool.box.deposit ?? 0;
  return deposit + extra;
}
