const limit = 10;
const reader = prompt("Reader?");
const before = Number(prompt("At home?"));
const borrowed = Number(prompt("Borrowed today?"));
const returned = Number(prompt("Brought back today?"));
const now = before + borrowed - returned;
const free = limit - now;

console.log("Reader: " + reader);
console.log("At home before: " + before);
console.log("At home now: " + now);
console.log("May still borrow: " + free);
