function litresFor(width, height) {
  return Math.ceil((width * height) / 8);
}

function askForWall() {
  const width = Number(prompt("Width?"));
  const height = Number(prompt("Height?"));
  return litresFor(width, height);
}

const walls = Number(prompt("How many walls?"));
let total = 0;
let wall = 0;
while (wall < walls) {
  wall++;
  const litres = askForWall();
  console.log("Wall " + wall + ": " + litres + " litres");
  total += litres;
}
console.log("All: " + total + " litres");
