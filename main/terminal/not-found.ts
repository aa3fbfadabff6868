import { refuse } from "../../bundle/std.ts";

export const noSuchLesson = refuse(
  "unknownLesson",
  "This lesson is not in the course on this terminal. Your work is safe. Go back to the course.",
);
export const noSuchExercise = refuse(
  "unknownExercise",
  "This exercise is not in the course on this terminal. Your work is safe. Go back to the course.",
);
export const noSuchVersion = refuse(
  "unknownVersion",
  "This version is not kept any more: only the last 50 are. Your present text is safe. Open the list again.",
);
export const noSuchQuestion = refuse(
  "unknownQuestion",
  "This question is not on this terminal, so it cannot be taken back here. Nothing is lost. Open the list again.",
);
export const hasLeft = refuse(
  "hasLeft",
  "This question has left with a bundle already, so it cannot be taken back. Ask another one that says what you need now.",
);
export const noSuchLine = refuse(
  "unknownLine",
  "The code that goes along has no such line, so nothing was sent. What you wrote is kept. Choose the line again.",
);
export const noSuchFeedback = refuse(
  "unknownFeedback",
  "This note is not on this terminal any more. Nothing of your work is lost. Open the list again.",
);
