const adults = Number(prompt("How many adults?"));
const children = Number(prompt("How many children?"));

const single = adults * 6 + children * 2.5;
console.log(`Single tickets: ${single.toFixed(2)}`);

if (adults <= 2 || single > 16) {
  console.log("Take the family ticket");
} else {
  console.log("Take single tickets");
}
