const runners = Number(prompt("How many runners?"));
let total = 0;

for (let i = 1; i <= runners; i++) {
  total += prompt("Kilometres?");
}
console.log("Together: " + total + " km");
