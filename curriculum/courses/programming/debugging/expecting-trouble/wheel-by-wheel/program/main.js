function straighten(spokes) {
  console.log("wheel with " + spokes);
  if (spokes < 20) {
    throw new Error("too few spokes");
  }
  console.log("straight");
}

try {
  straighten(36);
  straighten(16);
  straighten(32);
  console.log("all straight");
} catch (error) {
  console.log("put aside: " + error.message);
}
console.log("next bike");
