function spokes(wheels) {
  console.log("spokes gets", wheels);
  const result = wheels * 35;
  console.log("spokes gives", result);
  return result;
}
console.log("start");
const order = spokes(2) + spokes(1);
console.log("order", order);
