let name = prompt("Name?");

while (name !== "done") {
  name = prompt("Name?");
  console.log("Welcome, " + name);
}
console.log("The list is closed.");
