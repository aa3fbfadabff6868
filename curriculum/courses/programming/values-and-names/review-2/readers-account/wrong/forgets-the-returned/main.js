const limit = 10;
const reader = prompt("Reader?");
let atHome = Number(prompt("At home?"));
const borrowed = Number(prompt("Borrowed today?"));

console.log("Reader: " + reader);
console.log("At home before: " + atHome);

atHome += borrowed;
console.log("At home now: " + atHome);

const free = limit - atHome;
console.log("May still borrow: " + free);
