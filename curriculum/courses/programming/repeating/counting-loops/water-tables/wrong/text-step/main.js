const distance = Number(prompt("How many kilometres?"));
const step = prompt("A table every how many kilometres?");

for (let km = step; km <= distance; km += step) {
  console.log("Water at km " + km);
}
console.log("Finish at km " + distance);
