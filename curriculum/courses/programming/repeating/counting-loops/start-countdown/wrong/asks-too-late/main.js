for (let i = seconds; i > 0; i--) {
console.log(i);
}
const seconds = Number(prompt("Seconds?"));
console.log("Run!");
