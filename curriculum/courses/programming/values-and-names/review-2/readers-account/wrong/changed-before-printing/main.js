const limit = 10;
const reader = prompt("Reader?");
let atHome = Number(prompt("At home?"));
atHome += Number(prompt("Borrowed today?"));
atHome -= Number(prompt("Brought back today?"));
const free = limit - atHome;

console.log("Reader: " + reader);
console.log("At home before: " + atHome);
console.log("At home now: " + atHome);
console.log("May still borrow: " + free);
