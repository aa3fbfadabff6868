let book = prompt("Book of the week?");
console.log("Book of the week: " + book);

console.log("Book of the week: Bread at Home");
console.log("Last week: Atlas of Rivers");
