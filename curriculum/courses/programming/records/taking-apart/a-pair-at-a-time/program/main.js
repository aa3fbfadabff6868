const food = { name: "rice", kind: "grain", bags: 12 };
const { kind, name } = food;
console.log(kind, name);
const [a, b] = [4, 9];
console.log(b);
const { color } = food;
console.log(color);
for (const [key, value] of Object.entries({ oats: 2 })) {
  console.log(key, value);
}
