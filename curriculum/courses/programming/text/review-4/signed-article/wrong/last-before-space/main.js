const typed = prompt("Who wrote it?");
const name = typed.trim();
const last = name.slice(space + 1);
const space = name.indexOf(" ");
console.log(`${name[0]}. ${last}`);
