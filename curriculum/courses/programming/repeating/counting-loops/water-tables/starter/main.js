const distance = Number(prompt("How many kilometres?"));
const step = Number(prompt("A table every how many kilometres?"));

console.log("Finish at km " + distance);
