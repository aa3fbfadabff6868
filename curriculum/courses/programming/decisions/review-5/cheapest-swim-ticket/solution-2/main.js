const adults = Number(prompt("How many adults?"));
const children = Number(prompt("How many children?"));

const single = adults * 6 + children * 2.5;
let advice = "Take the family ticket";
if (adults > 2 || single <= 16) {
  advice = "Take single tickets";
}
console.log("Single tickets: " + single.toFixed(2));
console.log(advice);
