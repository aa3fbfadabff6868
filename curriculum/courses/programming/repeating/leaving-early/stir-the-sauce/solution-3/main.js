const minutes = Number(prompt("How many minutes?"));

let minute = 1;
while (minute <= minutes) {
  if (minute % 3 !== 0) {
    console.log("Minute " + minute + ": stir");
  }
  minute++;
}
console.log("The sauce is done.");
