export function bagsByKind(stock) {
  let grain = 0;
  let bean = 0;
  for (const food of stock) {
    if (food.kind === "grain") {
      grain += food.bags;
    }
    if (food.kind === "bean") {
      bean += food.bags;
    }
  }
  return { grain, bean };
}
