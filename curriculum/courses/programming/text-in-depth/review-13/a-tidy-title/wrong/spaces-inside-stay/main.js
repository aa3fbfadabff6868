const typed = prompt("Title?");
const title = typed.replace(/\([^)]*\)/g, "").trim();
if (title === "") {
  console.log("No title");
} else {
  console.log(title);
  console.log(title.length);
}
