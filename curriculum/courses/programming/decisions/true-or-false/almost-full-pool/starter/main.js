const places = Number(prompt("How many places?"));
const people = Number(prompt("How many people?"));

// Go on here.
