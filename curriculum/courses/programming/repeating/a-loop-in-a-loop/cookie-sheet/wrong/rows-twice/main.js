const rows = Number(prompt("How many rows?"));
const places = Number(prompt("How many in a row?"));
for (let row = 1; row <= rows; row++) {
let line = "";
for (let cookie = 1; cookie <= rows; cookie++) {
line += "o";
}
console.log(line);
}
