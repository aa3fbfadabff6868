const first = Number(prompt("Kilos from the first bed?"));
const second = Number(prompt("Kilos from the second bed?"));
const total = Number(first.toFixed(1)) + Number(second.toFixed(1));
console.log("Together: " + total.toFixed(1) + " kg");
