const key = prompt("Number on your key?");
const isMended = key === "42";
const isUpstairs = key > "40";
console.log("Mended today: " + isMended);
console.log("Upstairs: " + isUpstairs);
