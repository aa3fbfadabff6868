const minutes = Number(prompt("How many minutes?"));

for (let minute = 1; minute <= minutes; minute++) {
  console.log("Minute " + minute + ": stir");
}
console.log("The sauce is done.");
