const place = prompt("Where?");
const families = Number(prompt("How many families?"));
const plates = families * 3;
console.log(`STREET SUPPER
${place}
${families} families, ${plates} plates`);
