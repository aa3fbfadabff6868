const typed = prompt("Which name goes on the letterbox?");
typed.trim();
typed.toUpperCase();
typed.replaceAll(" ", ".");
console.log(`*${typed}*`);
