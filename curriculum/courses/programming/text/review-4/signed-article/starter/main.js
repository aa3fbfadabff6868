const last = name.slice(space);
console.log(`${name[0]}. ${last}`);
const space = name.indexOf(" ");
const typed = prompt("Who wrote it?");
const last = name.slice(space + 1);
const space = typed.indexOf(" ");
const name = typed.trim();
