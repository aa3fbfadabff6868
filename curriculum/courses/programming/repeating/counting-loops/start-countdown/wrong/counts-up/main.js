const seconds = Number(prompt("Seconds?"));
for (let i = 0; i < seconds; i++) {
console.log(i);
}
console.log("Run!");
