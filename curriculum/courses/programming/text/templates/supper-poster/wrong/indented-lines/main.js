const place = prompt("Where?");
const families = Number(prompt("How many families?"));
console.log(`STREET SUPPER
  ${place}
  ${families} families, ${families * 3} plates`);
