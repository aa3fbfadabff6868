// The board for Saturday
console.log("Saturday");
console.log("Open from 8"); // it was 7 before
// console.log("No corn bread");
console.log("Come erly");
