const jars = 17;
console.log(Math.floor(jars / 5));
console.log(jars % 5);
console.log(Math.floor(4 / 5));
console.log(4 % 5);
console.log(10 + jars % 5);
