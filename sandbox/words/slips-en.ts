/** What is said of slips in how names, calls, loops and tests are used. Part of `en.ts`. */
export const slipsEn = {
  "hint.functionCounted":
    "In line {line}, {name} is the function itself, not what it gives back. Call it: write {call}.",
  "hint.notGiven":
    "Line {line} calls {name} without a value for {missing}. What is not given is undefined. Write it between the brackets of the call.",
  "hint.halfGap":
    "In line {line}, {written} is a piece of the text itself, so no value comes there. Between backticks, a gap for a value is written {gap}.",
  "hint.negativeIndex":
    "Line {line} asks for the position {index}. Positions begin at 0, so there is nothing. For the last one, ask for length - 1, or write .at(-1).",
  "hint.reduceBare":
    "reduce in line {line} has no first value, so it begins with the first item itself. Write a first value after the function, such as 0.",
  "hint.returnOf": "Nothing was given back: is a return missing in {name} (line {line})?",
  "hint.consoleOf":
    "Nothing was given back. console.log only shows a value: to give it back, write return in {name} (line {line}).",
  "hint.errorMade":
    "Line {line} makes an error and does nothing with it. To stop with it, write throw in front of it.",
  "hint.noThrow":
    "There is no throw in the program. Only throw stops a function with an error of its own: throw new Error(…).",
  "hint.getter":
    "{name} is read here without brackets, as a property. To let a method be read so, write get in front of it: get {name}().",
  "loop.below":
    "Nothing in the loop in line {line} changes {name}. Line {below} does, but it stands after the loop's closing brace. Move it into the loop.",
  "loop.jumps":
    "The loop in line {line} ends only when {name} is exactly {end}, but its steps of {step} never meet that. Ask with {operator} in place of {wrong}.",
  "call.super":
    "The class in line {line} extends no other, so super has no {name} there. Write extends and the other class's name before its brace.",
  "call.superLacks": "The class that is extended has no {name}, so super.{name} cannot be called.",
  "call.has": "{of} is a {kind}, which has no {name}. Write {of}.{near}(…).",
  "call.timer":
    "A timer needs a function that it can call later, but {what} is called at once. Write () => in front of it.",
  "call.timerOther":
    "A timer needs a function that it can call later, and this is none. Give it one, such as () => console.log(…).",
  "notIterable.object":
    "{what} is an object, not a list. To go through the names in it, write for … in, or walk through Object.entries({what}).",
  "notIterable.of":
    "{what} is not a list, so for … of cannot walk through it. Print it to see what it is. If it is an object, walk through Object.entries({what}).",
  "part.named":
    "{what} is a text, a number or a truth value here, so no {name} can be stored in it. Find out why it is no object.",
  "readOnly.import":
    "{name} is imported, and an imported name cannot be given another value here. Store the new value under a name of this file.",
  "check.threwIn": "{who} stopped with an error in {file}, line {line}: {sentence}",
  "read.parameterValue":
    "Between the round brackets of a function stand names. {next} is not expected here. For a value that counts when none is given, write a name, a single = and the value.",
  "read.catchAlone":
    "This {word} does not come right after a try. It stands right behind the closing brace of try: is the try missing, or a brace?",
  "read.importDefault":
    'What {file} exports is its default. To import a default, leave out the braces: import {name} from "./{file}";',
  "read.twiceImport":
    "There is a {name} already. Import this one under another name, with as: import {example}.",
  "tests.noExpect": "Your test “{name}” has no expect, so it compares nothing. Write expect(…) in it.",
  "tests.itself":
    "In line {line} your tests compare {what} with itself, which is always the same. Write the value that you know to be right.",
  "tests.throwArrow":
    "In line {line} the call runs before toThrow can watch it. Put () => in front of it: expect(() => {what}).toThrow().",
} as const;
