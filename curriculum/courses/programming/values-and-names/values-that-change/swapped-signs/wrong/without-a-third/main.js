let left = prompt("Left sign?");
let right = prompt("Right sign?");
left = right;
right = left;
console.log("Left: " + left);
console.log("Right: " + right);
