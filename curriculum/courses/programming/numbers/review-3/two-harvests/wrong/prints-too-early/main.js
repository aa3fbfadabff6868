let total = Number(prompt("Monday's kilos?"));
console.log("Kilos: " + total.toFixed(1));
total += Number(prompt("Friday's kilos?"));
const crates = Math.ceil(total / 8);
console.log("Crates: " + crates);
