const onions = Number(prompt("How many onions?"));
const bundles = Math.floor(onions / 8);
const rest = onions % 8;
console.log("Bundles: " + bundles);
console.log("Left over: " + rest);
