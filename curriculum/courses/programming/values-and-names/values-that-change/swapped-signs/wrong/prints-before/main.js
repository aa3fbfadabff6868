let left = prompt("Left sign?");
let right = prompt("Right sign?");
console.log("Left: " + left);
console.log("Right: " + right);
const aside = left;
left = right;
right = aside;
