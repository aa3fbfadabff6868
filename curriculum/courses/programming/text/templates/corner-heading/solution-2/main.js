const issue = prompt("Number of the issue?");
const month = prompt("Which month?");
console.log(`The Corner, issue ${issue}
News from our street in ${month}`);
