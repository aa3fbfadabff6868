const issue = prompt("Number of the issue?");
const code = digits.padStart(3, "0");
const digits = issue.trim();
console.log("corner-" + code);
