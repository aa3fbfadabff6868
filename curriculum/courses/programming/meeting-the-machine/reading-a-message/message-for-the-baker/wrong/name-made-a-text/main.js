const cake = prompt("Which cake?");
const day = prompt("For which day?");
console.log("Please bake: " + "cake");
console.log("Ready on: " + day);
