const cake = prompt("Which cake?");
const day = prompt("For which day?");
console.log("Please bake: " + Cake);
console.log("Ready on: " + "day");
