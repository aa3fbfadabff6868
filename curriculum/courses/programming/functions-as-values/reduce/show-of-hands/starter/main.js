return counts;
}
}, 0);
counts[title] = (counts[title] ?? 0) + 1;
export function handsFor(titles) {
}, {});
counts[title] = 1;
return titles.reduce((counts, title) => {
return counts[title];
