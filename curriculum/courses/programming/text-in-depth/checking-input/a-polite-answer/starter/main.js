export function checkMinutes(typed) {
  return "ok";
}
