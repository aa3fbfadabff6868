export async function readTwice(read) {
  try {
    await read();
  } catch (error) {
    console.log(error.message);
  }
  return await read();
}
