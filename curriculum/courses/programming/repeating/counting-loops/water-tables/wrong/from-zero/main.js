const distance = Number(prompt("How many kilometres?"));
const step = Number(prompt("A table every how many kilometres?"));

for (let km = 0; km <= distance; km += step) {
  console.log("Water at km " + km);
}
console.log("Finish at km " + distance);
