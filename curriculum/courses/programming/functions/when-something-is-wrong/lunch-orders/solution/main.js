export function lunch(meal, drink, people) {
  const food = (meal + drink) * people;
  const delivery = 5;
  return food + delivery;
}
