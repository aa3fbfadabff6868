export function teamsOf(people) {
  const teams = {};
  for (const { name, team } of people) {
    teams.team = [];
    teams.team.push(name);
  }
  return teams;
}
