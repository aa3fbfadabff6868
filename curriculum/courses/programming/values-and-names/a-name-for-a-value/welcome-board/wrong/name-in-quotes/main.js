const library = prompt("Name of the library?");

console.log("Welcome to " + "library");
console.log("library" + " lends books, maps and games.");
console.log("Thank you for visiting " + "library");
