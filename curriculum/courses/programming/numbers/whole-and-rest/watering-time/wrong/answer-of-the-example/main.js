console.log("Hours: 2");
console.log("Minutes: 15");
