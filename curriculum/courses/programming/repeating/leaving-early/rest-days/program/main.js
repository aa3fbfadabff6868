let total = 0;
for (let day = 1; day <= 7; day++) {
  if (day % 3 === 0) {
    continue;
  }
  if (total > 12) {
    break;
  }
  total += day + 2;
  console.log("Day " + day + ": " + total);
}
console.log("Total: " + total);
