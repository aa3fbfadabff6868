export function repairBill(tubes, pads, minutes) {
  const tubeCost = tubes * 6;
  const padCost = pads * 9;
  const parts = tubeCost + padCost;
  const quarters = Math.floor(minutes / 15) + 1;
  const work = quarters * 8;
  const sum = parts + work;
  return sum;
}
