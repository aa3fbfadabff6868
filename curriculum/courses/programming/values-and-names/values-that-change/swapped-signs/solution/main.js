let left = prompt("Left sign?");
let right = prompt("Right sign?");
const aside = left;
left = right;
right = aside;
console.log("Left: " + left);
console.log("Right: " + right);
