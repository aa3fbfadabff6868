function coats(room) {
  if (room === "Kitchen") {
    return 3;
  }
  return 2;
}

function litres(room, area = 8) {
  console.log(room);
  return (coats(room) * area) / 8;
}

let total = 0;
for (let floor = 1; floor <= 2; floor++) {
  total += litres("Hall", floor * 8);
}
console.log(total);
console.log(litres("Kitchen"));
