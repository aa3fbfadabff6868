const typed = prompt("Course A, B or C?");
const course = typed.trim();
if (course === "A") {
  console.log("Monday at 17");
} else if (course === "B") {
  console.log("Tuesday at 18");
} else if (course === "C") {
  console.log("Thursday at 18");
} else {
  console.log("There is no such course");
}
