const parcels = Number(prompt("How many parcels?"));
let left = parcels;
let looks = 0;
while (left > 0) {
  left = left / 2;
  looks++;
}
console.log(`One by one: ${parcels}`);
console.log(`By halves: ${looks}`);
