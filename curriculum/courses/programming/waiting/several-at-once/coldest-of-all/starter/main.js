export async function coldest(places, read) {

}
