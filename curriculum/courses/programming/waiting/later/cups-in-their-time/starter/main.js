export function callOut(orders, say) {

}

callOut([{ drink: "tea", seconds: 3 }, { drink: "water", seconds: 1 }], console.log);
