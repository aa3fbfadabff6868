let book = prompt("Book of the week?");
console.log("Book of the week: " + book);

const lastWeek = book;
let book = prompt("New book?");
console.log("Book of the week: " + book);
console.log("Last week: " + lastWeek);
