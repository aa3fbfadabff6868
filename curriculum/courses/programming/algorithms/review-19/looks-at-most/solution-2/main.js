function looksFor(parcels) {
  if (parcels === 0) {
    return 0;
  }
  return 1 + looksFor(Math.floor(parcels / 2));
}

const parcels = Number(prompt("How many parcels?"));
console.log(`One by one: ${parcels}`);
console.log(`By halves: ${looksFor(parcels)}`);
