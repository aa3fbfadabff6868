const parcels = Number(prompt("How many parcels?"));
console.log(`One by one: ${parcels}`);
