const typed = prompt("Which name goes on the letterbox?");
const label = typed.toUpperCase().replaceAll(" ", ".").trim();
console.log(`*${label}*`);
