console.log("Bags:", 120 ____ 8);
console.log(____, 15 * 2.4);
console.log("Rolls left:", ____);
