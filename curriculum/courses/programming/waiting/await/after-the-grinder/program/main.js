function grind(grams) {
  return new Promise((resolve) => {
    console.log("grinder on");
    setTimeout(() => resolve(grams), 700);
  });
}

async function espresso() {
  console.log("espresso");
  const grams = await grind(18);
  console.log(`${grams} g`);
  console.log("brewing");
}

console.log("hello");
espresso();
console.log("next guest");
