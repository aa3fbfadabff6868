const side = Number(prompt("How long is a side?"));
const cost = side * 2 * 3 + 10;
console.log("To pay: " + cost);
