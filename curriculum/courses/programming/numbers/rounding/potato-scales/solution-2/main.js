const first = Number(prompt("Kilos from the first bed?"));
const second = Number(prompt("Kilos from the second bed?"));
const total = (first + second).toFixed(1);
console.log("Together: " + total + " kg");
