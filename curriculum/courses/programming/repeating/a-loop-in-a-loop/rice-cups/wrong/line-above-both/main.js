const people = Number(prompt("How many people?"));
const days = Number(prompt("How many days?"));

let line = "";
for (let eaters = 1; eaters <= people; eaters++) {
  line += eaters + ":";
  for (let day = 1; day <= days; day++) {
    line += " " + eaters * day;
  }
  console.log(line);
}
