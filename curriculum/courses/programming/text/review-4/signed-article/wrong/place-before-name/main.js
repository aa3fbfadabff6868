const typed = prompt("Who wrote it?");
const space = name.indexOf(" ");
const name = typed.trim();
const last = name.slice(space + 1);
console.log(`${name[0]}. ${last}`);
