const count = Number(prompt("How many orders?"));
for (let i = 0; i < count; i += 1) {
  const [name, seconds] = prompt("Name, comma, seconds?").split(",");
  setTimeout(console.log(`${name}, your tea is ready`), Number(seconds) * 1000);
}
console.log("All orders taken");
