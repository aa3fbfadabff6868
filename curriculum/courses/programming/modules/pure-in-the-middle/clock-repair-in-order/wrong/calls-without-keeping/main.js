function clockPrice(time) {
  const work = time * 20;
  return work + 6;
}
const hours = Number(prompt("Hours?"));
clockPrice(hours);
console.log(`To pay: ${price}`);
