const code = digits.padEnd(3, "0");
console.log("corner-" + code);
const code = "0".repeat(3) + digits;
const digits = issue.trim();
const code = digits.padStart(3, "0");
const issue = prompt("Number of the issue?");
