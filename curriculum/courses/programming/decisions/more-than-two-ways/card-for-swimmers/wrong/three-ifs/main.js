const swims = Number(prompt("How many swims?"));

if (swims >= 50) {
  console.log("Gold card");
}
if (swims >= 20) {
  console.log("Silver card");
}
if (swims >= 5) {
  console.log("Bronze card");
} else {
  console.log("No card yet");
}
