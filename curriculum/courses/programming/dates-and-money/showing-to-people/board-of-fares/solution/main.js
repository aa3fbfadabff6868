function money(cents) {
  return (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
}

function row(name, cents) {
  console.log(name.padEnd(14) + money(cents).padStart(10));
}

let total = 0;
let line = prompt("Name and fare, or end:");
while (line !== "end") {
  const [name, fare] = line.split(",");
  row(name, Number(fare));
  total += Number(fare);
  line = prompt("Name and fare, or end:");
}
row("Total", total);
