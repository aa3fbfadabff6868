console.log("Run!");
for (let i = 0; i < seconds; i++) {
}
console.log(i);
for (let i = seconds; i >= 0; i--) {
const seconds = Number(prompt("Seconds?"));
for (let i = seconds; i > 0; i--) {
