const seconds = Number(prompt("Seconds?"));
for (let i = seconds; i > 0; i--) {
console.log(i);
}
console.log("Run!");
