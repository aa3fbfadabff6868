const loaves = prompt("How many loaves today?");
console.log("Loaves: " + loaves);
// console.log("No more loaves");
console.log(loaves + loaves);
console.log("On the shelves:", 6 * 5); // five on each
console.log("7 * 5");
