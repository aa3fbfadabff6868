const places = Number(prompt("How many in a row?"));
const rows = Number(prompt("How many rows?"));
for (let row = 1; row <= rows; row++) {
let line = "";
for (let cookie = 1; cookie <= places; cookie++) {
line += "o";
}
console.log(line);
}
