export function filmFor(films, minutes) {
  return films.find((film) => film.minutes <= minutes).title;
}

export function allHappy(votes) {
  return votes.length > 0 && votes.every((stars) => stars >= 3);
}
