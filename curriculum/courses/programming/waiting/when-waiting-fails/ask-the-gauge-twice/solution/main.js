export async function readTwice(read) {
  try {
    return await read();
  } catch (error) {
    return await read();
  }
}
