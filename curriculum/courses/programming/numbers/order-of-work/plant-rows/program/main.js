const rows = 3;
const perRow = 6;
console.log(4 + rows * perRow);
console.log((5 + rows) * perRow);
console.log(20 - 8 - 2);
console.log("Plants: " + rows + perRow);
console.log("Plants: " + rows * perRow);
