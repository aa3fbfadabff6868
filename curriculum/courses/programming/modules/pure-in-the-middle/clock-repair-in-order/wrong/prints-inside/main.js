function clockPrice(time) {
  const work = time * 20;
  console.log(work + 6);
}
const hours = Number(prompt("Hours?"));
const price = clockPrice(hours);
console.log(`To pay: ${price}`);
