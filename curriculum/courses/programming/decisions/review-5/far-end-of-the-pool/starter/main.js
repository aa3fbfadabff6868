const metres = Number(prompt("How many metres?"));
const lengths = Math.____(metres / 25);
let place = "start";
if (lengths ____ 2 ____ 1) {
  place = "far end";
}
console.log(`Lengths: ${lengths}`);
console.log(`You end at the ${place}`);
