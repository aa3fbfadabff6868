const title = prompt("Title?");
const page = Number(prompt("Bookmark?"));
const read = Number(prompt("Pages read?"));
const tonight = page + read;
const tomorrow = tonight + read;

console.log("Title: " + title);
console.log("Bookmark: page " + tonight);
console.log("Tomorrow: page " + tomorrow);
