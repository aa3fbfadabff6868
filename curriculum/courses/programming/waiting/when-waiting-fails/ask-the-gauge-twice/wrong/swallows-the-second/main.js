export async function readTwice(read) {
  try {
    return await read();
  } catch (error) {
    try {
      return await read();
    } catch (second) {
      return second.message;
    }
  }
}
