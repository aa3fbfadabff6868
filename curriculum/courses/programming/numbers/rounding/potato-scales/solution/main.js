const first = Number(prompt("Kilos from the first bed?"));
const second = Number(prompt("Kilos from the second bed?"));
const total = first + second;
console.log("Together: " + total.toFixed(1) + " kg");
