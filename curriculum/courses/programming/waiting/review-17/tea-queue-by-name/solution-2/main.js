const count = Number(prompt("How many orders?"));
const orders = [];
for (let i = 0; i < count; i += 1) {
  const [name, seconds] = prompt("Name, comma, seconds?").split(",");
  orders.push({ name, seconds: Number(seconds) });
}
console.log("All orders taken");
orders.sort((a, b) => a.seconds - b.seconds);
for (const { name } of orders) {
  console.log(`${name}, your tea is ready`);
}
