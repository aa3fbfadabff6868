const count = {};
let word = prompt("Which tool came back?").toLowerCase();

console.log("Tools back: 0");
