const minutes = Number(prompt("How many minutes?"));

let minute = 1;
while (minute <= minutes) {
  minute++;
  if (minute % 3 === 0) {
    continue;
  }
  console.log("Minute " + minute + ": stir");
}
console.log("The sauce is done.");
