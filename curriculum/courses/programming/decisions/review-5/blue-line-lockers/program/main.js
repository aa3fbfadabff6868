const locker = 17;
const row = Math.floor(locker / 6) + 1;
let side = "right";
if (locker % 2 === 0) {
  side = "left";
}
console.log(`Row ${row}, ${side}`);
const isNear = row <= 2 && locker < 20;
console.log(`Near: ${isNear}`);
if (!isNear) {
  console.log("Follow the blue line");
}
