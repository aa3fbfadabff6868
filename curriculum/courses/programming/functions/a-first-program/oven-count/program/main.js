function trays() {
  console.log("Counting");
  return 6;
}

console.log("Good morning");
trays();
console.log("Rolls today");
console.log(trays() * 24);
