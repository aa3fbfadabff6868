const day = prompt("Which day?");
let lifeguards = 2;
if (day === "Saturday" || "Sunday") {
  lifeguards = 4;
}
console.log("Lifeguards: " + lifeguards);
