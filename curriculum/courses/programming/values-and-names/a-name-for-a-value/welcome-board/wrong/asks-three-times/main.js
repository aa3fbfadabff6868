console.log("Welcome to " + prompt("Name of the library?"));
console.log(prompt("Name of the library?") + " lends books, maps and games.");
console.log("Thank you for visiting " + prompt("Name of the library?"));
