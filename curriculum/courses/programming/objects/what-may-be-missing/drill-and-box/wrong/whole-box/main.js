export function toPay(tool) {
  const deposit = tool.deposit ?? 10;
  const extra = tool.box ?? 0;
  return deposit + extra;
}
