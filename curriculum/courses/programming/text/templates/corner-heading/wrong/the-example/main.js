console.log("The Corner, issue 12");
console.log("News from our street in May");
