let typed = prompt("Course A, B or C?");
typed = typed.trim();
if (typed === "A" || typed === "a") {
  console.log("Monday at 17");
} else if (typed === "B" || typed === "b") {
  console.log("Tuesday at 18");
} else if (typed === "C" || typed === "c") {
  console.log("Thursday at 18");
} else {
  console.log("There is no such course");
}
