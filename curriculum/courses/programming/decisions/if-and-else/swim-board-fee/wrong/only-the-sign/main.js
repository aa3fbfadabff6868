let answer = prompt("A swim board, yes or no?");
let price = 6;
if (answer === "yes") {
  let price = 8;
}
console.log("To pay: " + price);
