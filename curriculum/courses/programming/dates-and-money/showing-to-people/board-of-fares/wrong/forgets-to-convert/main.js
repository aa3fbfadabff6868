function money(cents) {
  return (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
}

let total = 0;
let line = prompt("Name and fare, or end:");
while (line !== "end") {
  const [name, fare] = line.split(",");
  console.log(name.padEnd(14) + money(fare).padStart(10));
  total += fare;
  line = prompt("Name and fare, or end:");
}
console.log("Total".padEnd(14) + money(total).padStart(10));
