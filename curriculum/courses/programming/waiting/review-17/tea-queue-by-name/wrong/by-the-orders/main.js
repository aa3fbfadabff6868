const count = Number(prompt("How many orders?"));
const names = [];
for (let i = 0; i < count; i += 1) {
  const [name, seconds] = prompt("Name, comma, seconds?").split(",");
  names.push(name);
}
console.log("All orders taken");
for (const name of names) {
  console.log(`${name}, your tea is ready`);
}
