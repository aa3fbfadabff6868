const books = 96;
const booksOnEach = books / carts;
const carts = 4;
console.log("Books on each cart: " + booksOnEach);
