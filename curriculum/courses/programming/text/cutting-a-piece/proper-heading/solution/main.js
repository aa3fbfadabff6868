const typed = prompt("The heading?");
const first = typed[0].toUpperCase();
const others = typed.slice(1).toLowerCase();
console.log(first + others);
