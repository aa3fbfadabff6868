export function checkMinutes(typed) {
  const text = typed.trim();
  if (text === "") {
    return "Please type the minutes.";
  }
  if (!/^\d+$/.test(text)) {
    return `Only digits, please, not: ${text}`;
  }
  const minutes = Number(text);
  if (minutes < 1 || minutes > 60) {
    return `A song has 1 to 60 minutes, not ${minutes}.`;
  }
  return "ok";
}
