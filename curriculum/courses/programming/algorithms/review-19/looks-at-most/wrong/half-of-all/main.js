const parcels = Number(prompt("How many parcels?"));
console.log(`One by one: ${parcels}`);
console.log(`By halves: ${parcels / 2}`);
