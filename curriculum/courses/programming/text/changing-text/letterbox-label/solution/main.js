const typed = prompt("Which name goes on the letterbox?");
const label = typed.trim().toUpperCase().replaceAll(" ", ".");
console.log(`*${label}*`);
