const onions = Number(prompt("How many onions?"));
const bundles = ____(onions / 8);
const rest = onions ____ 8;
console.log("Bundles: " + bundles);
console.log("Left over: " + ____);
