export function teamsOf(people) {
  const teams = {};
  for (const person of people) {
    if (!(person.team in teams)) {
      teams[person.team] = [];
    }
    teams[person.team].push(person.name);
  }
  return teams;
}
