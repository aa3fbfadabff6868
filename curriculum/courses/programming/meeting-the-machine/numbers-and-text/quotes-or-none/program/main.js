console.log(6 * 4);
console.log("6 * 4");
console.log("Loaves left:", 30 - 12);
console.log("10 / 4");
console.log(10 / 4);
