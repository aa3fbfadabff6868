left = right;
console.log("Right: " + right);
let right = prompt("Right sign?");
right = left;
const aside = left;
let left = prompt("Left sign?");
right = aside;
console.log("Left: " + left);
