export async function hoursToFrost(read) {
  let hour = 0;
  let degrees = await read(hour);
  while (degrees >= 0) {
    degrees = await read(hour);
    hour += 1;
  }
  return hour;
}
