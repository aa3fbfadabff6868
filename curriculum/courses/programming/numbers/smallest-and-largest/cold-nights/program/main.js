const monday = -4;
const tuesday = 2;
const friday = -1;
console.log(Math.min(monday, tuesday, friday));
console.log(Math.max(monday, -6));
console.log(tuesday - monday);
console.log(monday + 1);
console.log(Math.abs(tuesday));
