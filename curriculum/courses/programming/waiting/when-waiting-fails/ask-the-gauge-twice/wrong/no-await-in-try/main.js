export async function readTwice(read) {
  try {
    return read();
  } catch (error) {
    return read();
  }
}
