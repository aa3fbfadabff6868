export async function readTwice(read) {
  try {
    return await read();
  } catch (error) {
    return error.message;
  }
}
