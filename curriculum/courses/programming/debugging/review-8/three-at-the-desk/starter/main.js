function price(hours) {
  // Put the guard here.
  return hours * 2.5;
}

let total = 0;
const hours = Number(prompt("How many hours?"));
// Go on here, for three customers.
