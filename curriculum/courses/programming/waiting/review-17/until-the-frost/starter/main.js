}
degrees = await read(hour);
return hour;
if (degrees >= 0) {
let hour = 0;
}
hour += 1;
export async function hoursToFrost(read) {
while (degrees >= 0) {
degrees = read(hour);
let degrees = await read(hour);
