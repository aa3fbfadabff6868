const rows = [];
let line = prompt("Handed out?");
while (line !== "end") {
  const [name, bags] = line.split(" ");
  rows.push({ name, bags: Number(bags) });
  line = prompt("Handed out?");
}
