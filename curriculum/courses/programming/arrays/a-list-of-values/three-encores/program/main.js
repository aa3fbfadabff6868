const encores = ["River", "Lanterns", "Home"];
console.log(encores[1]);
console.log(encores.length);
console.log(encores[3]);
console.log(encores[encores.length - 1]);
