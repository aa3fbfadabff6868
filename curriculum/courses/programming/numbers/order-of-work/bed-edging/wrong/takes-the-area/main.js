const length = Number(prompt("How long is the bed?"));
const width = Number(prompt("How wide is the bed?"));
const boards = length * width;
console.log("Boards: " + boards + " metres");
