const books = 96;
const carts = 4;
const booksOnEach = 24;
console.log("Books on each cart: " + booksOnEach);
