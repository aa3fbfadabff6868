let left = prompt("Left sign?");
let right = prompt("Right sign?");
const aside = left;
right = aside;
left = right;
console.log("Left: " + left);
console.log("Right: " + right);
