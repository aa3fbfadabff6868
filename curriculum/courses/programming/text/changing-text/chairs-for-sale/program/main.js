let ad = "2 old chairs, 1 old table";
ad.replaceAll("old", "good");
console.log(ad);
ad = ad.replaceAll("old ", "");
console.log(ad);
console.log(ad.replaceAll("Chairs", "stools"));
console.log(ad.toUpperCase());
console.log(ad);
