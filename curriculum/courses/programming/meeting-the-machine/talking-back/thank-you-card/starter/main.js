const name = prompt("Name?");
console.log("See you soon, " + name + ".");
