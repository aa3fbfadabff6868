export function busiestRamp(ramps) {
  let busiest = "none";
  let most = 0;
  for (const ramp of ramps) {
    const count = ramps.filter((other) => other === ramp).length;
    if (count > most) {
      busiest = ramp;
      most = count;
    }
  }
  return busiest;
}
