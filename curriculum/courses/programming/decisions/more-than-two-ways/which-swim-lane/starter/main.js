console.log("Lane 3");
} else if (seconds <= 60) {
console.log("Lane 1");
}
if (seconds <= 60) {
} else {
const seconds = Number(prompt("Seconds for 25 metres?"));
console.log("Lane 2");
} else if (seconds <= 40) {
if (seconds <= 40) {
