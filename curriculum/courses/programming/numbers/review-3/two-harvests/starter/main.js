console.log("Crates: " + crates);
total = Number(prompt("Friday's kilos?"));
const crates = Math.floor(total / 8);
const total = Number(prompt("Monday's kilos?"));
console.log("Kilos: " + total.toFixed(1));
const crates = Math.ceil(total / 8);
total += Number(prompt("Friday's kilos?"));
let total = Number(prompt("Monday's kilos?"));
