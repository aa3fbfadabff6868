const swims = Number(prompt("How many swims?"));

if (swims >= 5) {
  console.log("Bronze card");
} else if (swims >= 20) {
  console.log("Silver card");
} else if (swims >= 50) {
  console.log("Gold card");
} else {
  console.log("No card yet");
}
