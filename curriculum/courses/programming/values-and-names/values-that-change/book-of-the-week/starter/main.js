let book = prompt("Book of the week?");
console.log("Book of the week: " + book);

// A week later: go on here.
