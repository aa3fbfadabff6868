const file = prompt("Name of the file?");
// Does the name begin with garden?
console.log(`From the garden: ${"garden".startsWith(file)}`);
// Does it end with .jpg?
console.log(`Photo: ${file.endsWith(".jpg")}`);
// Is 2026 anywhere in it?
console.log(`From 2026: ${file.includes("2026")}`);
