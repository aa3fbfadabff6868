const typed = prompt("Who wrote it?");
const name = typed.trim();
const space = name.indexOf(" ");
const last = name.slice(space);
console.log(`${name[0]}. ${last}`);
