const limit = 10;
const reader = prompt("Reader?");
console.log("Reader: " + reader);
console.log("At home before: 3");
console.log("At home now: 6");
console.log("May still borrow: 4");
