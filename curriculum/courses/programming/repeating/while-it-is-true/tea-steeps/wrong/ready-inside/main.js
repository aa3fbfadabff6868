let minutes = Number(prompt("How many minutes?"));

while (minutes > 0) {
  console.log("Minutes left: " + minutes);
  minutes--;
console.log("The tea is ready.");
}
