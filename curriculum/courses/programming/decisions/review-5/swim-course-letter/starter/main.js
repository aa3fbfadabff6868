const typed = prompt("Course A, B or C?");
typed.trim();
typed.toUpperCase();
if (typed === "A") {
  console.log("Monday at 17");
} else if (typed === "B") {
  console.log("Tuesday at 18");
} else if (typed === "C") {
  console.log("Thursday at 18");
} else {
  console.log("There is no such course");
}
