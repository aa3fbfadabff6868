const log = "Rain,\n\nDust";
const lines = log.split("\n");
console.log(lines.length);
console.log(lines[1].split(",").length);
console.log(Number(lines[0].split(",")[1]));
console.log(Number(lines[2].split(",")[1]));
