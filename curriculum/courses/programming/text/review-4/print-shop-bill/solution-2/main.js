const what = prompt("What is printed?");
const copies = prompt("How many copies?");
const price = Number(prompt("Price of one copy?"));
const total = Number(copies) * price;
const line = copies + " x " + price.toFixed(2) + " = " + total.toFixed(2);
console.log(what.toUpperCase().trim());
console.log(line);
console.log("".padEnd(line.length, "-"));
