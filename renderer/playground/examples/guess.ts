/** The program finds a number that its player thinks of. */
const program = (words: {
  think: string;
  isIt: string;
  answers: readonly [lower: string, higher: string, yes: string];
  found: string;
  impossible: string;
  again: string;
}) => {
  const [lower, higher, yes] = words.answers;
  return `${words.think}
let lowest = 1;
let highest = 100;
let guesses = 0;
let isFound = false;

while (!isFound && lowest <= highest) {
  const guess = Math.floor((lowest + highest) / 2);
  const answer = prompt(${words.isIt});
  if (answer === null) break;
  guesses = guesses + 1;
  if (answer === "${yes}") {
    isFound = true;
  } else if (answer === "${lower}") {
    highest = guess - 1;
  } else if (answer === "${higher}") {
    lowest = guess + 1;
  } else {
    guesses = guesses - 1;
    console.log(${words.again});
  }
}

if (isFound) {
  console.log(${words.found});
} else if (lowest > highest) {
  console.log(${words.impossible});
}
`;
};

export const guess = {
  en: {
    "main.js": program({
      think:
        "// Think of a number from 1 to 100. The program finds it.\n// Can you change it so that it guesses up to 1000?",
      isIt: '"Is it " + guess + "? (lower, higher, yes) "',
      answers: ["lower", "higher", "yes"],
      found: '"Found it in " + guesses + " guesses."',
      impossible: '"No number is left. One of the answers does not fit the others."',
      again: '"Please type lower, higher or yes."',
    }),
  },
  es: {
    "main.js": program({
      think:
        "// Piensa en un número del 1 al 100. El programa lo encuentra.\n// ¿Puedes cambiarlo para que adivine hasta el 1000?",
      isIt: '"¿Es el " + guess + "? (menor, mayor, sí) "',
      answers: ["menor", "mayor", "sí"],
      found: '"Lo encontré en " + guesses + " intentos."',
      impossible: '"Ya no queda ningún número. Una de las respuestas no va con las otras."',
      again: '"Escribe menor, mayor o sí."',
    }),
  },
};
