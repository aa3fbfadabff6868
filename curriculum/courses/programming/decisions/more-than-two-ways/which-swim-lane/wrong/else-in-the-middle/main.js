const seconds = Number(prompt("Seconds for 25 metres?"));
if (seconds <= 40) {
  console.log("Lane 1");
} else {
  console.log("Lane 3");
} else if (seconds <= 60) {
  console.log("Lane 2");
}
