const place = prompt("Where?");
const families = Number(prompt("How many families?"));
console.log("STREET SUPPER");
console.log(place);
console.log(`${families} families, ${families} * 3 plates`);
