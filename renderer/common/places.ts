/** The pages that the bar leads to, in its order. `words`: the key of the link's text. */
export const places = [{ place: "home", hash: "#/", words: "places.home" }] as const;

export type PlaceName = (typeof places)[number]["place"];
