export async function hoursToFrost(read) {
  let hour = 0;
  let degrees = await read(hour);
  while (degrees >= 0) {
    hour += 1;
    degrees = await read(hour);
    return hour;
  }
}
