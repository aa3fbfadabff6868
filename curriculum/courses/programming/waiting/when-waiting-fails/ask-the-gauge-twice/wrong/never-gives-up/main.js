export async function readTwice(read) {
  for (let i = 0; i < 10; i += 1) {
    try {
      return await read();
    } catch (error) {
      console.log("once more");
    }
  }
}
