export function busiestRamp(ramps) {
  const counts = {};
  for (const ramp of ramps) {
    counts[ramp] = (counts[ramp] ?? 0) + 1;
  }
  let busiest = "none";
  let most = 0;
  for (const ramp in counts) {
    if (counts[ramp] > most) {
      busiest = ramp;
      most = counts[ramp];
    }
  }
  return busiest;
}
