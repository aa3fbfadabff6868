let name = prompt("Name?");

if (name !== "done") {
  console.log("Welcome, " + name);
  name = prompt("Name?");
}
console.log("The list is closed.");
