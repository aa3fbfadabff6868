const distance = Number(prompt("How many kilometres?"));
const step = Number(prompt("A table every how many kilometres?"));

let km = step;
while (km <= distance) {
  console.log(`Water at km ${km}`);
  km += step;
}
console.log("Finish at km " + distance);
