const people = Number(prompt("How many people?"));
const days = Number(prompt("How many days?"));
