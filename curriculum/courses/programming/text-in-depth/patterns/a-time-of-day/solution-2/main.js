export function isTime(text) {
  if (!/^\d\d:\d\d$/.test(text)) {
    return false;
  }
  const [hours, minutes] = text.split(":").map((part) => Number(part));
  return hours < 24 && minutes < 60;
}
