const typed = prompt("Title?");
const title = typed.replace(/\([^)]*\)/g, "").replace(/\s+/g, " ").trim();
if (title === "") {
  console.log("No title");
} else {
  console.log(title);
  console.log(typed.length);
}
