let books = 30;
let list = "Returned:";

list += " " + prompt("First title?") + ",";
books += 1;
list += " " + prompt("Second title?") + ",";
books += 1;

// A reader takes one book away.
books += 1;

console.log(list);
console.log("Books on the shelf: " + books);
