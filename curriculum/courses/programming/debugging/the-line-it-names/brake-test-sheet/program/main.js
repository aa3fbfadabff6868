function bar(used, width) {
  return "#".repeat(used) + ".".repeat(width - used);
}
console.log("Front " + bar(2, 5));
console.log("Rear " + bar(4, 5));
console.log("Spare pad " + bar(6, 5));
console.log("Sheet done");
