console.log(/^\d{2,3}$/.test("1980"));
console.log(/^[a-z]*$/.test(""));
console.log(/\d/.test("Channel 4"));
console.log(/^songs?$/.test("song"));
console.log(/^\d\.\d$/.test("3,5"));
