const minutes = Number(prompt("How many minutes?"));

for (let minute = 1; minute <= minutes; minute++) {
  if (minute === 3) {
    continue;
  }
  console.log("Minute " + minute + ": stir");
}
console.log("The sauce is done.");
