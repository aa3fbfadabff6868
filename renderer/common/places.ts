/** The pages that the bar leads to, in its order. `words`: the key of the link's text. */
export const places = [
  { place: "home", hash: "#/", words: "places.home" },
  { place: "answers", hash: "#/answers", words: "places.answers" },
  { place: "settings", hash: "#/settings", words: "places.settings" },
] as const;

export type PlaceName = (typeof places)[number]["place"];
