function money(cents) {
  return (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
}

let line = prompt("Name and fare, or end:");
while (line !== "end") {
  console.log(line);
  line = prompt("Name and fare, or end:");
}
