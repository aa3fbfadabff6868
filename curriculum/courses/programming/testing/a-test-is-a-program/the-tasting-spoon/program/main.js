function spoons(pots) {
  return pots * 2;
}

function taste(name, got, wanted) {
  if (got === wanted) {
    console.log(`${name}: good`);
  } else {
    console.log(`${name}: wanted ${wanted}, got ${got}`);
  }
}

taste("4 pots", spoons(4), 8);
taste("10 pots", spoons(10), 12);
taste("no pot at all", 1 + 2, 1 + 2);
taste("a text", spoons(4), "8");
