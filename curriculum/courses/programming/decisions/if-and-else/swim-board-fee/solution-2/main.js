const answer = prompt("A swim board, yes or no?");
if (answer === "yes") {
  console.log("To pay: 8");
} else {
  console.log("To pay: 6");
}
