const depth = 180;
const height = 175;
console.log(height < depth);
console.log(depth >= 180);
console.log("180" === depth);
const isFarOver = depth - height > 5;
console.log("Far over: " + isFarOver);
