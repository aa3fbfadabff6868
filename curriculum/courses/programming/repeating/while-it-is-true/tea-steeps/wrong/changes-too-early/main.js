let minutes = Number(prompt("How many minutes?"));

while (minutes > 0) {
  minutes--;
  console.log("Minutes left: " + minutes);
}
console.log("The tea is ready.");
