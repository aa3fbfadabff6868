line += "o";
for (let cookie = 1; cookie <= rows; cookie++) {
const rows = Number(prompt("How many rows?"));
}
console.log(line);
for (let cookie = 1; cookie <= places; cookie++) {
let line = "";
line = "o";
for (let row = 1; row <= rows; row++) {
}
const places = Number(prompt("How many in a row?"));
