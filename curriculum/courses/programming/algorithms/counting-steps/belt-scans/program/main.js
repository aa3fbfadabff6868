function straight(parcels) {
  let scans = 0;
  for (let i = 0; i < parcels; i++) {
    scans++;
  }
  return scans;
}

function pairs(parcels) {
  let scans = 0;
  for (let i = 0; i < parcels; i++) {
    for (let j = i + 1; j < parcels; j++) {
      scans++;
    }
  }
  return scans;
}

function halves(parcels) {
  let scans = 0;
  while (parcels > 1) {
    parcels = Math.floor(parcels / 2);
    scans++;
  }
  return scans;
}

console.log(straight(4), straight(8));
console.log(pairs(4), pairs(8));
console.log(halves(4), halves(8));
