console.log(6 * 4);
console.log("5 * 4");
console.log("Loaves left:", 30 - 12);
console.log("9 / 3");
console.log(10 / 4);
