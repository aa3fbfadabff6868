export async function readTwice(read) {
  let value;
  try {
    value = await read();
  } catch (error) {
    console.log(`Once more: ${error.message}`);
    value = await read();
  }
  return value;
}
