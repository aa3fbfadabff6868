function litresFor(width, height) {
  return Math.ceil((width * height) / 8);
}

const walls = Number(prompt("How many walls?"));
let total = 0;
for (let wall = 1; wall <= walls; wall++) {
  const width = Number(prompt("Width?"));
  const height = Number(prompt("Height?"));
  const litres = litresFor(width, height);
  console.log(`Wall ${wall}: ${litres} litres`);
  total = total + litres;
}
console.log(`All: ${total} litres`);
