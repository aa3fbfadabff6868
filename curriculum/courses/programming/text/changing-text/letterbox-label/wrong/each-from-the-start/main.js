const typed = prompt("Which name goes on the letterbox?");
let label = typed.trim();
label = typed.toUpperCase();
label = typed.replaceAll(" ", ".");
console.log(`*${label}*`);
