const delivery = { name: "lentils", bags: 5 };
const price = bags * 3;
const { name, bags } = delivery;
console.log(`${name}: ${price}`);
