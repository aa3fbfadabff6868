export function checkMinutes(typed) {
  const minutes = Number(typed);
  if (minutes < 1 || minutes > 60) {
    return `A song has 1 to 60 minutes, not ${minutes}.`;
  }
  const text = typed.trim();
  if (text === "") {
    return "Please type the minutes.";
  }
  if (!/^\d+$/.test(text)) {
    return `Only digits, please, not: ${text}`;
  }
  return "ok";
}
