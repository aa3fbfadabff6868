const rows = [];
let line = prompt("Handed out?");
while (line !== "end") {
  const [name, bags] = line.split(" ");
  rows.push({ name, bags: Number(bags) });
  line = prompt("Handed out?");
}

const totals = {};
for (const { name, bags } of rows) {
  totals[name] = (totals[name] ?? 0) + bags;
}
for (const [name, bags] of Object.entries(totals)) {
  console.log(`${name}: ${bags}`);
}
console.log(`Bags: ${rows.length}`);
