export function slipLines(item, price) {
  console.log(`Repair: ${item}`);
  console.log(`To pay: ${price}`);
  if (price > 50) {
    console.log(`In advance: ${price / 3}`);
  }
}
