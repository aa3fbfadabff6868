const gift = prompt("Which gift?");
const name = prompt("Name?");
console.log("Dear " + name + ",");
console.log("thank you for the " + gift + ".");
console.log("See you soon, " + name + ".");
