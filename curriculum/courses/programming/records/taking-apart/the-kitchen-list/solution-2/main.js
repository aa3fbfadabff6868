export function kitchenLine(totals) {
  let line = "";
  for (const name of Object.keys(totals)) {
    if (totals[name] === 0) {
      continue;
    }
    if (line !== "") {
      line += ", ";
    }
    line += totals[name] + " x " + name;
  }
  return line;
}
