/** A text file that is read, taken apart and added up. */
const program = (words: { head: string; columns: string; total: string; dearest: string }) => `${words.head}
import text from "./prices.csv";

const goods = text
  .trim()
  .split("\\n")
  .map((line) => {
    const [name, price, count] = line.split(",");
    return { name, price: Number(price), count: Number(count) };
  });

let total = 0;
let dearest = goods[0];
console.log(${words.columns});
for (const { name, price, count } of goods) {
  const sum = price * count;
  total = total + sum;
  console.log(name.padEnd(10), String(count).padStart(5), sum.toFixed(2).padStart(9));
  if (price > dearest.price) dearest = { name, price, count };
}
console.log(${words.total});
console.log(${words.dearest});
`;

export const prices = {
  en: {
    "main.js": program({
      head: "// Reads what stands in prices.csv: name, price, how many.\n// Add a line there and run the program again.",
      columns: '"Goods      Count       Sum"',
      total: '"Total: " + total.toFixed(2)',
      dearest: '"Dearest: " + dearest.name',
    }),
    "prices.csv": "rice,1.80,4\nbeans,2.25,2\ncoffee,6.40,1\nsoap,0.95,6\n",
  },
  es: {
    "main.js": program({
      head: "// Lee lo que hay en prices.csv: nombre, precio, cuántos.\n// Agrega una línea ahí y corre el programa otra vez.",
      columns: '"Producto    Cant.      Suma"',
      total: '"Total: " + total.toFixed(2)',
      dearest: '"El más caro: " + dearest.name',
    }),
    "prices.csv": "arroz,1.80,4\nfrijoles,2.25,2\ncafé,6.40,1\njabón,0.95,6\n",
  },
};
