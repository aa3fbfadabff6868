function litresFor(width, height) {
  return Math.ceil((width * height) / 8);
}

const walls = Number(prompt("How many walls?"));
let area = 0;
for (let wall = 1; wall <= walls; wall++) {
  const width = Number(prompt("Width?"));
  const height = Number(prompt("Height?"));
  console.log(`Wall ${wall}: ${litresFor(width, height)} litres`);
  area = area + width * height;
}
console.log(`All: ${Math.ceil(area / 8)} litres`);
