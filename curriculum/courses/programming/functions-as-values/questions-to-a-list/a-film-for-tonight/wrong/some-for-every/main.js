export function filmFor(films, minutes) {
  return films.find((film) => film.minutes <= minutes)?.title ?? "Nothing fits";
}

export function allHappy(votes) {
  return votes.some((stars) => stars >= 3);
}
