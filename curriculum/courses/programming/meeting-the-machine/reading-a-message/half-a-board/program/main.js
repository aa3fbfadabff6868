const bread = "corn bread";
console.log("Open from 8");
console.log("Fresh: " + bread);
console.log("Tomorrow: " + braed);
console.log("Closed at 6");
