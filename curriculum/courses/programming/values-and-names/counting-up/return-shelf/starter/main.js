let books = 30;
let list = "Returned:";

list ____ " " + prompt("First title?") + ",";
books ____ 1;
list ____ " " + prompt("Second title?") + ",";
books ____ 1;

// A reader takes one book away.
books ____ 1;

console.log(list);
console.log("Books on the shelf: " + books);
