let book = prompt("Book of the week?");
console.log("Book of the week: " + book);

book = prompt("New book?");
const lastWeek = book;
console.log("Book of the week: " + book);
console.log("Last week: " + lastWeek);
