let litres = 10;
let tins = 0;
const colour = "white";

function mix(litres) {
  const colour = "green";
  litres += 2;
  tins++;
  return `${litres} ${colour}`;
}

console.log(mix(litres));
console.log(mix(litres));
console.log(litres);
console.log(tins);
console.log(colour);
