const stock = { saw: 2, ladder: 0, hammer: 4 };

stock.drill = 1;
stock.hammer += 1;
delete stock.saw;

for (const thing in stock) {
  console.log(thing, stock[thing]);
}

console.log(Object.keys(stock).length);
console.log(Object.values(stock)[1]);
console.log("saw" in stock);
