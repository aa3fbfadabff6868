function clockPrice(time) {
  const hours = Number(prompt("Hours?"));
  const work = time * 20;
  return work + 6;
}
const price = clockPrice(hours);
console.log(`To pay: ${price}`);
