export function repairBill(tubes, pads, minutes) {
  const tubeCost = tubes * 6;
  const padCost = pads * 9;
  const parts = tubeCost + padCost;
  console.log("middle: parts", parts);
  let quarters = Math.floor(minutes / 15);
  if (minutes % 15 > 0) {
    quarters++;
  }
  const work = quarters * 8;
  const sum = parts + work;
  return sum;
}
