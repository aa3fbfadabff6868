const key = prompt("Number on your key?");
console.log("Mended today: " + true);
console.log("Upstairs: " + true);
