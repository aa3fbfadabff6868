console.log("Left: 7");
console.log("Left: 8");
console.log("Only 8 left");
console.log("Left: 0");
