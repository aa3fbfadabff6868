const metres = Number(prompt("How many metres?"));
const lengths = Math.ceil(metres / 25);
let place = "start";
if (lengths / 2 === 1) {
  place = "far end";
}
console.log(`Lengths: ${lengths}`);
console.log(`You end at the ${place}`);
