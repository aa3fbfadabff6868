export function toPay(tool) {
  const deposit = tool.deposit ____ 10;
  const extra = ____ ?? 0;
  return deposit + extra;
}
