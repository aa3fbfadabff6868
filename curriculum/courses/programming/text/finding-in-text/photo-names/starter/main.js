const file = prompt("Name of the file?");
// Does the name begin with garden?
console.log(`From the garden: ${____}`);
// Does it end with .jpg?
console.log(`Photo: ${____}`);
// Is 2026 anywhere in it?
console.log(`From 2026: ${____}`);
