export function busiestRamp(ramps) {
  let busiest = "none";
  let most = 0;
  let count = 0;
  for (let i = 0; i < ramps.length; i++) {
    if (ramps[i] === ramps[i - 1]) {
      count++;
    } else {
      count = 1;
    }
    if (count > most) {
      busiest = ramps[i];
      most = count;
    }
  }
  return busiest;
}
