longest = title;
return longest;
}
for (const title of titles) {
if (title.length >= longest.length) {
export function longestTitle(titles) {
let longest = titles[0];
}
if (title.length > longest.length) {
}
let longest = "";
