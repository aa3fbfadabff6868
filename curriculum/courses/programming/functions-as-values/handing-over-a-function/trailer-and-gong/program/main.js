function before(title) {
  console.log("Trailer");
  return title.toUpperCase();
}

function show(title, first) {
  console.log("Gong");
  console.log(first(title));
}

show("The Kite", before);
show("Home", (title) => title.length);
show(before("Rain"), (title) => {
  console.log(title);
});
