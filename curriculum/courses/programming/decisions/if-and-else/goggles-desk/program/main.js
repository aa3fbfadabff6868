const owned = 8;
const lent = 8;
let note = "Take a pair.";
if (lent >= owned) {
  note = "None left.";
}
if (owned > 10) {
  console.log("Look in the big box.");
} else {
  console.log("Look in the small box.");
}
console.log(note);
console.log("Back by six, please.");
