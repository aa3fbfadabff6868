const day = prompt("Which day?");
const people = Number(prompt("How many people?"));

// Go on here.
