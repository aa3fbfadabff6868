const runners = Number(prompt("How many runners?"));

for (let i = 1; i <= runners; i++) {
  let total = 0;
  total += Number(prompt("Kilometres?"));
}
console.log("Together: " + total + " km");
