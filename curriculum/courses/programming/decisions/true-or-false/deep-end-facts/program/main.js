const depth = 180;
const height = 175;
console.log(height < depth);
console.log(depth >= 180);
console.log("180" === depth);
const isMuchDeeper = depth - height > 5;
console.log("Much deeper: " + isMuchDeeper);
