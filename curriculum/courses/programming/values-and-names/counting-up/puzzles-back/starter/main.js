let puzzles = 12;

const first = prompt("Which puzzle is back?");
puzzles + 1;
console.log(first + " is back. Puzzles: " + puzzles);

const second = prompt("Which puzzle is back?");
puzzles = 1;
console.log(second + " is back. Puzzles: " + puzzles);
