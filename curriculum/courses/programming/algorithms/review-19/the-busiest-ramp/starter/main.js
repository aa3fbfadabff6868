export function busiestRamp(ramps) {
  let busiest = "none";
  return busiest;
}
