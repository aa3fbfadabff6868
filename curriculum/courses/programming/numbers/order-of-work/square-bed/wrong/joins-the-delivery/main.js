const side = Number(prompt("How long is a side?"));
console.log("To pay: " + side ** 2 * 3 + 10);
