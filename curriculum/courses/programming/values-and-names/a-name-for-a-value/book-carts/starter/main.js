console.log("Books on each cart: booksOnEach");
const carts = 4;
console.log("Books on each cart: " + booksOnEach);
const books / carts = booksOnEach;
const booksOnEach = books / carts;
const books = 96;
