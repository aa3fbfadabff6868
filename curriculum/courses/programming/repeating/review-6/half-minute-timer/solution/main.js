let seconds = Number(prompt("Seconds?"));

while (seconds > 0) {
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, "0");
  console.log(`${minutes}:${rest}`);
  seconds -= 30;
}
console.log("Ding!");
