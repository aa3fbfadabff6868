// A ticket for three bags of rolls, 4 each
console.log("3 bags of rolls for " + person);
console.log("To pay:", 3 * 4);
console.log("Ready on: " + day);
const person = prompt("Name?");
const day = prompt("For which day?");
