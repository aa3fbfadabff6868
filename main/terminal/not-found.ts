import { refuse } from "../../bundle/std.ts";

export const noSuchLesson = refuse(
  "unknownLesson",
  "This lesson is not in the course on this terminal. Your work is safe. Go back to the course.",
);
export const noSuchExercise = refuse(
  "unknownExercise",
  "This exercise is not in the course on this terminal. Your work is safe. Go back to the course.",
);
export const noSuchProject = refuse(
  "unknownProject",
  "This project is not in the course on this terminal. What you wrote about it before is safe. Go back to the portfolio.",
);
export const noSuchVersion = refuse(
  "unknownVersion",
  "This version is not kept any more: only the last 50 are. Your present text is safe. Open the list again.",
);
export const noSuchFeedback = refuse(
  "unknownFeedback",
  "This note is not on this terminal any more. Nothing of your work is lost. Open the list again.",
);
