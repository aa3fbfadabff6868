let left = prompt("Left sign?");
let right = prompt("Right sign?");
left = right;
const aside = left;
right = aside;
console.log("Left: " + left);
console.log("Right: " + right);
