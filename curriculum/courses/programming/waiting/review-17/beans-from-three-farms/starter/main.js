export async function cheapestBeans(farms, ask) {

}
