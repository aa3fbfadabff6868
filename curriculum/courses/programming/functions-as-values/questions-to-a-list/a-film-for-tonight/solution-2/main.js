export function filmFor(films, minutes) {
  const index = films.findIndex((film) => film.minutes <= minutes);
  if (index === -1) {
    return "Nothing fits";
  }
  return films[index].title;
}

export function allHappy(votes) {
  if (votes.length === 0) {
    return false;
  }
  return !votes.some((stars) => stars < 3);
}
