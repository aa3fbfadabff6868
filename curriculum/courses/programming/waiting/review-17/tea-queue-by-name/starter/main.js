const count = Number(prompt("How many orders?"));
for (let i = 0; i < count; i += 1) {
  const order = prompt("Name, comma, seconds?");
}
