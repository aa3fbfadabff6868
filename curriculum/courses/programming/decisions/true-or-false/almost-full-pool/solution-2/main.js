const places = Number(prompt("How many places?"));
const people = Number(prompt("How many people?"));

console.log(`Free places: ${places - people}`);
console.log(`Full: ${people === places}`);
console.log(`Almost full: ${people + 5 >= places}`);
