const issue = prompt("Number of the issue?");
const digits = issue.trim();
const code = digits.padEnd(3, "0");
console.log("corner-" + code);
