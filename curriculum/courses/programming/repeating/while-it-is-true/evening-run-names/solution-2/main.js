let name = prompt("Name?");
while (!(name === "done")) {
  console.log(`Welcome, ${name}`);
  name = prompt("Name?");
}
console.log("The list is closed.");
