let total = Number(prompt("Monday's kilos?"));
total += Number(prompt("Friday's kilos?"));
const crates = Math.floor(total / 8);
console.log("Kilos: " + total.toFixed(1));
console.log("Crates: " + crates);
