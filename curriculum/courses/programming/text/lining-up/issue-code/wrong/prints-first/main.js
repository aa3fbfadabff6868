const issue = prompt("Number of the issue?");
const digits = issue.trim();
console.log("corner-" + code);
const code = digits.padStart(3, "0");
