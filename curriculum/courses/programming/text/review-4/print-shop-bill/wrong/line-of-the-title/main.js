const what = prompt("What is printed?").trim().toUpperCase();
const copies = Number(prompt("How many copies?"));
const price = Number(prompt("Price of one copy?"));
console.log(what);
console.log(`${copies} x ${price.toFixed(2)} = ${(copies * price).toFixed(2)}`);
console.log("-".repeat(what.length));
