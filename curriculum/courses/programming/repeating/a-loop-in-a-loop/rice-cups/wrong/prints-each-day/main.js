const people = Number(prompt("How many people?"));
const days = Number(prompt("How many days?"));

for (let eaters = 1; eaters <= people; eaters++) {
  let line = eaters + ":";
  for (let day = 1; day <= days; day++) {
    console.log(line + " " + eaters * day);
  }
}
