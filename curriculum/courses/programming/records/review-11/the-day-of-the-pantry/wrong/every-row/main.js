const rows = [];
let line = prompt("Handed out?");
while (line !== "end") {
  const [name, bags] = line.split(" ");
  rows.push({ name, bags: Number(bags) });
  line = prompt("Handed out?");
}

let all = 0;
for (const { name, bags } of rows) {
  console.log(`${name}: ${bags}`);
  all += bags;
}
console.log(`Bags: ${all}`);
