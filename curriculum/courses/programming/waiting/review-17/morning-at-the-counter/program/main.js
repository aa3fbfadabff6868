const orders = [
  { name: "Ana", cups: 1 },
  { name: "Kofi", cups: 2 },
];
let total = 0;

async function serveAll() {
  for (const { name, cups } of orders) {
    console.log(name);
    await new Promise((resolve) => setTimeout(resolve, 600));
    total += cups;
    console.log(`cups so far: ${total}`);
  }
  console.log("closed");
}

console.log("opening");
setTimeout(() => console.log("phone"), 900);
serveAll();
console.log("radio on");
