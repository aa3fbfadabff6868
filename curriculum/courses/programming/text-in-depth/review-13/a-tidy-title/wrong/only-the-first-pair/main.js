const typed = prompt("Title?");
const title = typed.replace(/\([^)]*\)/, "").replace(/\s+/g, " ").trim();
if (title === "") {
  console.log("No title");
} else {
  console.log(title);
  console.log(title.length);
}
