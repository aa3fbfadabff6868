const limit = 10;
const reader = prompt("Reader?");
let atHome = prompt("At home?");
const borrowed = prompt("Borrowed today?");
const returned = prompt("Brought back today?");

console.log("Reader: " + reader);
console.log("At home before: " + atHome);

atHome += borrowed;
atHome -= returned;
console.log("At home now: " + atHome);

const free = limit - atHome;
console.log("May still borrow: " + free);
