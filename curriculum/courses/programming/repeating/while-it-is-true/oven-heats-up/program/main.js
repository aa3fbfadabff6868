let degrees = 20;
let minutes = 0;
while (degrees < 180) {
  degrees += 70;
  minutes += 3;
  console.log(minutes + " min: " + degrees);
}
console.log("Ready at " + degrees);
