const day = prompt("Which day?");
let lifeguards = 4;
if (day !== "Saturday" && day !== "Sunday") {
  lifeguards = 2;
}
console.log("Lifeguards: " + lifeguards);
