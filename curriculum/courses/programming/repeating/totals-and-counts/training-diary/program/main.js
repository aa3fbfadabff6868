let total = 0;
let long = 0;
let km = Number(prompt("Kilometres?"));
while (km > 0) {
  total += km;
  if (km >= 8) {
    long++;
  }
  console.log("So far: " + total);
  km = Number(prompt("Kilometres?"));
}
console.log("Long runs: " + long);
