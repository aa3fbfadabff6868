const first = prompt("First dish?");
const firstPrice = Number(prompt("Its price?"));
const second = prompt("Second dish?");
const secondPrice = Number(prompt("Its price?"));
console.log(first.padEnd(10) + String(firstPrice).padStart(6));
console.log(second.padEnd(10) + String(secondPrice).padStart(6));
