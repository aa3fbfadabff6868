export async function readTwice(read) {

}
