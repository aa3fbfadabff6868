const found = "Rain by Ana".match(/^(\w+) by (\w+)$/);
console.log(found[2]);
console.log("08:05".match(/\d+/g).length);
console.log("Rain".match(/\d+/g));
console.log("Rain and Ana".replace(/a/, "-"));
