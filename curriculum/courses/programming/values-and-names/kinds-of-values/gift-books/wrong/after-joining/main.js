const morning = prompt("Books in the morning?");
const afternoon = prompt("Books in the afternoon?");
const books = Number(morning + afternoon);
console.log("Books today: " + books);
console.log("Cards to write: " + books);
