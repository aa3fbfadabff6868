/** Questions from a file of data, asked one by one by a function of another file. */
const program = (words: { head: string; score: string }) => `${words.head}
import questions from "./questions.json";
import { ask } from "./ask.js";

let right = 0;
for (const question of questions) {
  if (ask(question)) right = right + 1;
}
console.log(${words.score});
`;

const asking = (words: { right: string; wrong: string }) => `export function ask({ text, answer }) {
  const given = prompt(text + " ");
  if (given === null) return false;
  const isRight = given.trim().toLowerCase() === answer.toLowerCase();
  console.log(isRight ? ${words.right} : ${words.wrong});
  return isRight;
}
`;

const data = (questions: readonly { readonly text: string; readonly answer: string }[]) =>
  `${JSON.stringify(questions, null, 2)}\n`;

export const quiz = {
  en: {
    "main.js": program({
      head: "// The questions are in questions.json. Write your own there.",
      score: '"You have " + right + " of " + questions.length + "."',
    }),
    "ask.js": asking({ right: '"Right."', wrong: '"It is " + answer + "."' }),
    "questions.json": data([
      { text: "Which word makes a name that keeps its value?", answer: "const" },
      { text: "How many items has [4, 8, 15]?", answer: "3" },
      { text: "Which planet is nearest to the sun?", answer: "Mercury" },
    ]),
  },
  es: {
    "main.js": program({
      head: "// Las preguntas están en questions.json. Escribe ahí las tuyas.",
      score: '"Tienes " + right + " de " + questions.length + "."',
    }),
    "ask.js": asking({ right: '"Correcto."', wrong: '"Es " + answer + "."' }),
    "questions.json": data([
      { text: "¿Qué palabra hace un nombre que conserva su valor?", answer: "const" },
      { text: "¿Cuántos elementos tiene [4, 8, 15]?", answer: "3" },
      { text: "¿Qué planeta está más cerca del sol?", answer: "Mercurio" },
    ]),
  },
};
