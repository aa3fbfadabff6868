export function checkMinutes(typed) {
  if (typed === "") {
    return "Please type the minutes.";
  }
  if (!/^\d+$/.test(typed)) {
    return `Only digits, please, not: ${typed}`;
  }
  const minutes = Number(typed);
  if (minutes < 1 || minutes > 60) {
    return `A song has 1 to 60 minutes, not ${minutes}.`;
  }
  return "ok";
}
