const left = prompt("Rolls on the left counter?");
const right = prompt("Rolls on the right counter?");
console.log("Left: " + left);
console.log(left + right);
console.log(30 + 5);
console.log("left" + right);
