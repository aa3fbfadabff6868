console.log("Welcome to Mill Street Library");
console.log("Mill Street Library lends books, maps and games.");
console.log("Thank you for visiting Mill Street Library");
