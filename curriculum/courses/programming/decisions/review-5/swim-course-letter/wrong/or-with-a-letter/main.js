const typed = prompt("Course A, B or C?").trim();
if (typed === "A" || "a") {
  console.log("Monday at 17");
} else if (typed === "B" || "b") {
  console.log("Tuesday at 18");
} else if (typed === "C" || "c") {
  console.log("Thursday at 18");
} else {
  console.log("There is no such course");
}
