const special = "corn bread";
console.log("Open from 8");
console.log("Fresh: " + special);
console.log("Tomorrow: " + speical);
console.log("Closed at 6");
