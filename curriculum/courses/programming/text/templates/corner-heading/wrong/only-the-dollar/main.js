const issue = prompt("Number of the issue?");
const month = prompt("Which month?");
console.log("The Corner, issue ${issue}");
console.log(`News from our street in ${month}`);
