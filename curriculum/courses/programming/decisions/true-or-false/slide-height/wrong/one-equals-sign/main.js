const height = Number(prompt("Height in centimetres?"));
const weight = Number(prompt("Weight in kilos?"));
const colour = prompt("Colour of the mat?");

const isTall = height >= 120;
const isLight = weight <= 90;
const isRed = colour = "red";

console.log("Tall enough: " + isTall);
console.log("Light enough: " + isLight);
console.log("Right mat: " + isRed);
