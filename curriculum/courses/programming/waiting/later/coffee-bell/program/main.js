let cups = 1;
console.log("open");
setTimeout(() => console.log("milk"), 900);
setTimeout(() => console.log(`cups: ${cups}`), 400);
setTimeout(() => console.log("bell"), 0);
cups = 5;
console.log("first guest");
