const people = Number(prompt("How many people?"));
const days = Number(prompt("How many days?"));

for (let eaters = 1; eaters <= days; eaters++) {
  let line = eaters + ":";
  for (let day = 1; day <= people; day++) {
    line += " " + eaters * day;
  }
  console.log(line);
}
