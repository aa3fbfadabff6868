export function lunch(meal, drink, people) {
  const food = (meal + drink) * people;
  return food;
}
