const books = 96;
const carts = 4;
const booksOnEach = books / carts;
console.log("Books on each cart: " + booksOnEach);
