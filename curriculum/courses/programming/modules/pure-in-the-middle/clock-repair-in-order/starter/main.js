const price = clockPrice(hours);
return work + 6;
console.log(work + 6);
function clockPrice(time) {
const hours = Number(prompt("Hours?"));
}
clockPrice(hours);
console.log(`To pay: ${price}`);
const work = time * 20;
