const jars = 4;
const price = 6;
console.log(`Honey: ${price} a jar`);
console.log("Honey: ${price} a jar");
console.log(`${jars} jars: ${jars * price}`);
console.log(`${jars}${price}`);
