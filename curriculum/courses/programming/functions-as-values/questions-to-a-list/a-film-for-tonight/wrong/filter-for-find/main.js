export function filmFor(films, minutes) {
  return films.filter((film) => film.minutes <= minutes).title ?? "Nothing fits";
}

export function allHappy(votes) {
  return votes.length > 0 && votes.every((stars) => stars >= 3);
}
