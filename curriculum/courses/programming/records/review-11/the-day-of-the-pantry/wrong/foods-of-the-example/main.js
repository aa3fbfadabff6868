const rows = [];
let line = prompt("Handed out?");
while (line !== "end") {
  const [name, bags] = line.split(" ");
  rows.push({ name, bags: Number(bags) });
  line = prompt("Handed out?");
}

let rice = 0;
let oats = 0;
for (const { name, bags } of rows) {
  if (name === "rice") {
    rice += bags;
  } else {
    oats += bags;
  }
}
console.log(`rice: ${rice}`);
console.log(`oats: ${oats}`);
console.log(`Bags: ${rice + oats}`);
