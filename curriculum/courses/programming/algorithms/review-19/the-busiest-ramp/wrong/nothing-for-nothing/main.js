export function busiestRamp(ramps) {
  const counts = new Map();
  for (const ramp of ramps) {
    counts.set(ramp, (counts.get(ramp) ?? 0) + 1);
  }
  let busiest;
  let most = 0;
  for (const [ramp, count] of counts) {
    if (count > most) {
      busiest = ramp;
      most = count;
    }
  }
  return busiest;
}
