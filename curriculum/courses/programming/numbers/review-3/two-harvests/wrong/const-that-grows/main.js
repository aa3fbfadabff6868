const total = Number(prompt("Monday's kilos?"));
total += Number(prompt("Friday's kilos?"));
const crates = Math.ceil(total / 8);
console.log("Kilos: " + total.toFixed(1));
console.log("Crates: " + crates);
