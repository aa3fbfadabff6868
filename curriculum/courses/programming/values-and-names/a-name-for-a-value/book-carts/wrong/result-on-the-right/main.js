const books = 96;
const carts = 4;
const books / carts = booksOnEach;
console.log("Books on each cart: " + booksOnEach);
