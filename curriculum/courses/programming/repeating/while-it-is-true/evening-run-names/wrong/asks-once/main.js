let name = prompt("Name?");

while (name !== "done") {
  console.log("Welcome, " + name);
}
console.log("The list is closed.");
