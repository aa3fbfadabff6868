export const filmsThatFit = (minutes, fits) => {
  const chosen = [];
  for (let i = 0; i < minutes.length; i++) {
    if (fits(minutes[i]) === true) {
      chosen.push(minutes[i]);
    }
  }
  return chosen;
};
