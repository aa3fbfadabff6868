export function toPay(tool) {
  const deposit = tool.deposit ?? 10;
  const extra = tool.deposit ?? 0;
  return deposit + extra;
}
