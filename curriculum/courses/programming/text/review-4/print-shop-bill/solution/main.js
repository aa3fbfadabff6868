const what = prompt("What is printed?");
const copies = Number(prompt("How many copies?"));
const price = Number(prompt("Price of one copy?"));
const line = `${copies} x ${price.toFixed(2)} = ${(copies * price).toFixed(2)}`;
console.log(what.trim().toUpperCase());
console.log(line);
console.log("-".repeat(line.length));
