const typed = prompt("The heading?");
const first = typed[0].toUpperCase();
const others = typed.slice(2).toLowerCase();
console.log(first + others);
