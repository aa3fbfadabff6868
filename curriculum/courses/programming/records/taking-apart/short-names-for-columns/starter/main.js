console.log(`${name}: ${price}`);
const [name, bags] = delivery;
const price = bags * 3;
const delivery = { name: "lentils", bags: 5 };
const { name, bags } = delivery;
const { delivery } = name;
