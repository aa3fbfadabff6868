let water = 53;
water -= 21;
console.log(water % 5);
console.log(Math.ceil(water / 5));
console.log(10 + water / 4 - 3);
water -= 40;
console.log(Math.max(0, water));
console.log("Missing: " + Math.abs(water) + 1);
