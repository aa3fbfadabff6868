function lend(tool, days = 7) {
  tool.loans += 1;
  tool.days = days;
  return `${tool.name}: ${days} days`;
}

const saw = { name: "Saw", loans: 2 };
const favourite = saw;

console.log(lend(saw));
console.log(lend(favourite, 0));
console.log(saw.loans);
console.log(saw.days ?? 7);
console.log(saw.shelf ?? "no shelf");
console.log(Object.keys(saw).length);
