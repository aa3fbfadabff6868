const delivery = { name: "lentils", bags: 5 };
const [name, bags] = delivery;
const price = bags * 3;
console.log(`${name}: ${price}`);
