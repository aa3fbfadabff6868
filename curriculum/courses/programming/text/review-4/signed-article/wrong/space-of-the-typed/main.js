const typed = prompt("Who wrote it?");
const name = typed.trim();
const space = typed.indexOf(" ");
const last = name.slice(space + 1);
console.log(`${name[0]}. ${last}`);
