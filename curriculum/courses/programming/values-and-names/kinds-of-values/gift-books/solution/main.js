const morning = Number(prompt("Books in the morning?"));
const afternoon = Number(prompt("Books in the afternoon?"));
const books = morning + afternoon;
console.log("Books today: " + books);
console.log("Cards to write: " + books);
