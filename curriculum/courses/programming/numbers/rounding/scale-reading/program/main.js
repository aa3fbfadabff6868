const kilos = 12.5;
console.log(Math.floor(kilos));
console.log(Math.round(kilos));
console.log(Math.ceil(14));
console.log(kilos.toFixed(2));
console.log(kilos.toFixed(1) + 2);
