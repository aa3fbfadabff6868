function litresFor(width, height) {
  return Math.ceil((width * height) / 8);
}

const walls = Number(prompt("How many walls?"));
for (let wall = 1; wall <= walls; wall++) {
  let total = 0;
  const width = Number(prompt("Width?"));
  const height = Number(prompt("Height?"));
  const litres = litresFor(width, height);
  console.log(`Wall ${wall}: ${litres} litres`);
  total = total + litres;
}
console.log(`All: ${total} litres`);
