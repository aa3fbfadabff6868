const limit = 10;
const reader = prompt("Reader?");
let atHome = Number(prompt("At home?"));
const borrowed = Number(prompt("Borrowed today?"));
const returned = Number(prompt("Brought back today?"));
const free = limit - atHome;

console.log("Reader: " + reader);
console.log("At home before: " + atHome);

atHome += borrowed;
atHome -= returned;
console.log("At home now: " + atHome);
console.log("May still borrow: " + free);
