export function filmFor(films, minutes) {
  const found = films.find((film) => film.minutes <= minutes);
  return found?.title ?? "Nothing fits";
}

export function allHappy(votes) {
  return votes.length > 0 && votes.every((stars) => stars >= 3);
}
