console.log("Ready on: " + day);
console.log("To pay:", "3 * 4");
const day = prompt("For which day?");
console.log("3 bags of rolls for " + person);
console.log("Ready on: " + "day");
// A ticket for three bags of rolls, 4 each
console.log("To pay:", 3 * 4);
const person = prompt("Name?");
