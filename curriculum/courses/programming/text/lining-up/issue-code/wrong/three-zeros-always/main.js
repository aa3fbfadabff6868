const issue = prompt("Number of the issue?");
const digits = issue.trim();
const code = "0".repeat(3) + digits;
console.log("corner-" + code);
