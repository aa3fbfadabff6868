const first = prompt("First dish?");
const firstPrice = Number(prompt("Its price?"));
const second = prompt("Second dish?");
const secondPrice = Number(prompt("Its price?"));
console.log(____ + ____);
console.log(____ + ____);
