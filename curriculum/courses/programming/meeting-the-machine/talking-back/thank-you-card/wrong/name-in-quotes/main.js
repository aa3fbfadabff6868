const name = prompt("Name?");
const gift = prompt("Which gift?");
console.log("Dear " + "name" + ",");
console.log("thank you for the " + "gift" + ".");
console.log("See you soon, " + name + ".");
