const height = Number(prompt("Height in centimetres?"));
const weight = Number(prompt("Weight in kilos?"));
const colour = prompt("Colour of the mat?");

const isTall = height ____ 120;
const isLight = weight ____ 90;
const isRed = colour ____ "red";

console.log("Tall enough: " + isTall);
console.log("Light enough: " + isLight);
console.log("Right mat: " + isRed);
