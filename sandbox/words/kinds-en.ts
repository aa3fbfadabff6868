/** What is said of exercises that are not graded by checks: runs, predictions, lines in order. Part of `en.ts`. */
export const kindsEn = {
  "runs.nothing": "The program printed nothing. To print a value, write console.log(…) with the value in it.",
  "runs.silent": "The program printed nothing.",
  "runs.program": "Look at your program. {slip}",
  "runs.nothingReturn":
    "The program printed nothing. The return in line {line} gives a value back, but does not show it. To print it, write console.log(…).",
  "runs.nothingCalled":
    "The program printed nothing. The function {name} is there, but nothing calls it. Call it with {name}(…).",
  "runs.idle":
    "The program printed nothing, because nothing calls the function {name}. To see what it gives, write console.log({name}(…)) at the end.",
  "runs.nothingReached":
    "The program printed nothing. Whether it prints depends on the condition in line {line}. Put the values of this run into it: is it true?",
  "runs.nothingWanted": "The program should print nothing here, but printed {found}.",
  "runs.blankLine": "an empty line",
  "runs.line": "Line {line} should be {wanted}, but is {found}.",
  "runs.oneLine":
    "Everything stands in one line, but there should be {count} lines. Each console.log prints a line of its own.",
  "runs.manyLines":
    "It should be one line, but the program printed {count}. Put the values into one console.log.",
  "runs.blankMore": "Line {line} is empty and should not be there. Only empty lines differ.",
  "runs.blankLess": "An empty line is missing: it should be line {line}. Only empty lines differ.",
  "runs.missing":
    "What was printed is right so far, but {count} more should follow. Line {line} should be {wanted}.",
  "runs.extra": "The lines before are right, but nothing should follow them. Line {line} is {found}.",
  "runs.leftOut": "A line is missing: line {line} should be {wanted}. The lines after it are right.",
  "runs.putIn": "Line {line} should not be there: {found}. The lines after it are right.",
  "runs.hint.order": "All the right lines are there, but not in this order.",
  "runs.hint.case": "Only capital and small letters differ.",
  "runs.hint.spaces": "Only the spaces differ.",
  "runs.hint.quotes": "Quotation marks were printed too: one pair around the text in the code is enough.",
  "runs.hint.lookAlike":
    "The sign {sign} is not the one that is wanted, though it may look like it. Type it again.",
  "runs.hint.punctuation": "Only signs such as . , : or ! differ.",
  "runs.hint.promise": "A promise was printed, not the value that it will bring: is an await missing?",
  "runs.hint.undefined":
    "undefined was printed: a value is missing there. Is a return missing, or does a name have no value?",
  "runs.hint.noValue":
    "undefined was printed: a value is missing there. Has the name that is printed got a value?",
  "runs.hint.nan": "NaN was printed: something that is not a number was calculated with.",
  "runs.hint.object":
    "[object Object] was printed: an object was made into text. Print one of its properties.",
  "runs.hint.null": "null was printed: there was no value, or no more input.",
  "runs.hint.template": "A value is put into a text only if backticks stand around it, not quotation marks.",
  "runs.hint.function":
    "[Function …] was printed: a function itself, not what it gives back. To call it, write () after its name.",
  "runs.hint.quoted":
    "In line {line} of the program, {part} stands between quotes, so it is printed as it is written. To have its value printed, take it out of the quotes.",
  "runs.hint.joined":
    "In line {line} of the program, + joins each value to the text before it. To add the numbers first, put round brackets around their sum.",
  "runs.hint.joinedInput":
    "Line {line} of the program joins two texts: what prompt() gives is a text. To add, make numbers of them first, by Number(…).",

  "input.none": "The program asked for a line of input, but this run has none: then prompt() gives null.",
  "input.more":
    "The program asked for {times} lines of input, but this run has only {count}: after the last one prompt() gives null.",
  "input.unread": "The program read none of its input. Each prompt() gives the next line.",
  "input.less": "Lines of input in this run: {count}. The program read only {times}.",

  "predict.answer": "Your answer",
  "predict.line": "Line {line}",
  "predict.end": "The end",
  "predict.rest": "The lines after it",
  "predict.empty":
    "There is no answer yet. Read the program from top to bottom and write each line that it prints.",
  "predict.tooFew": "Your lines are right so far, but the program does more after that.",
  "predict.tooMany":
    "All lines before are right. The program has already ended here, so there is no line {line}.",
  "predict.wrong": "This line is not right yet.",
  "predict.hint.steps":
    "Go through the program step by step up to here, and write down each value as it changes.",
  "predict.hint.lines":
    "Read the program again up to here, one line after the other, and write exactly what each console.log prints.",
  "predict.hint.comment":
    "This stands in a comment. What comes after // is for people: the computer skips it and prints nothing of it.",
  "predict.hint.question":
    "This is the question of a prompt. It is asked, not printed: write only what console.log prints.",
  "predict.hint.quoted":
    "What stands between quotes is a text: it is printed as it is written, and nothing in it is worked out.",
  "predict.hint.comma":
    "The values are right, but the comma between them is not printed: console.log puts a space there.",
  "predict.hint.apart": "The values are right, but + joins them here, and it puts no space between them.",
  "predict.hint.quotes": "The text is right, but console.log prints it without quotation marks around it.",
  "predict.hint.quotesPrinted": "The text is right, but here quotation marks are part of what is printed.",
  "predict.hint.lookAlike":
    "One of its signs only looks like the right one. Type the line again on the keyboard.",
  "predict.hint.brackets":
    "The values are right. Look at the spaces: a list is printed as [ 1, 2 ], and an object has the same spaces inside of its braces.",
  "predict.hint.insideQuotes":
    "The values are right. Inside a list or an object a text has single quotation marks around it; numbers have none.",
  "predict.hint.noBrackets":
    "The values are right, but a whole list or object is printed, with its brackets around it.",
  "predict.hint.spaces": "Only the spaces differ. Between two values console.log puts one space.",
  "predict.hint.case": "Look at capital and small letters: they are printed as the program has them.",
  "predict.hint.zeros":
    "The number is right, but JavaScript prints it in another way. Look at the zeros and at the decimal point.",
  "predict.hint.noValue":
    "Something in this line has no value when it is printed. Which word does JavaScript print then?",
  "predict.hint.noNumber":
    "The program calculates here with something that is not a number. Which word does JavaScript print then?",
  "predict.hint.plus": "Look at each +: between numbers it adds, but with a text it puts both side by side.",
  "predict.hint.order": "Your lines are all printed, but not in this order. Which line runs first?",
  "predict.hint.later":
    "Your lines are all printed, but not in this order. What waits comes only after the lines that do not wait.",
  "predict.hint.joined": "This is more than one line: each console.log begins a new line.",
  "predict.hint.leftOut": "Something is printed before this. Which line did you leave out?",
  "predict.hint.code": "This is a line of the program itself. Write what the program shows when it runs.",
  "predict.hint.stops":
    "The program does not get to print this: it stops with an error. Write the error's name.",
  "predict.hint.otherError": "The program does stop with an error here, but it is another kind of error.",
  "predict.hint.goesOn": "The program does not stop with an error here: it prints something.",
  "predict.hint.truth":
    "Here one of the words true and false is printed: that is what a comparison gives. Which one?",
  "predict.hint.compare":
    "Put the values into the comparison and ask: is it so? Take care at the edge: < and > leave an equal value out, <= and >= take it in.",
  "predict.hint.same":
    "Put the values into the comparison and ask: are the two the same? A text and a number never are.",
  "predict.hint.sameThing":
    "Put the values into the comparison and ask: are the two the same? Lists, objects and dates are the same only if both names stand for one and the same thing, whatever is in them.",
  "predict.hint.isItSo": "Put the values into this line and ask what it asks: is it so, or not?",
  "predict.hint.logic":
    "Work out each side by itself first. && needs both sides to be true, || needs at least one, and ! turns true and false around.",
  "predict.hint.branch":
    "The program has this text, but at a place that does not run here. Put the values into each condition, from the top: where is the first one that is true?",
  "predict.hint.decimals": "The number is cut off. A division that does not come out even gives decimals.",
  "predict.note.putIn": "It is one line too many.",
  "predict.note.value": "Everything in it has a value, so undefined is not printed.",
  "predict.note.nan": "Its calculation has only numbers, so NaN is not printed.",
  "predict.note.otherNumber": "It is a number, but another one.",
  "predict.note.onlyNumber": "Nothing but a number is printed here.",
  "predict.note.number": "Only its number is wrong.",
  "predict.note.numbers": "Its words are right, but not all of its numbers.",
  "predict.note.words": "Its numbers are right, but not what stands around them.",
  "predict.note.short": "It begins right, but ends too early.",
  "predict.note.long": "It begins right, but has too much at its end.",
  "predict.note.begins": "It begins right, but does not go on right.",
  "predict.note.moreLines": "The program prints more lines than you wrote.",
  "predict.note.fewerLines": "The program prints fewer lines than you wrote.",
  "predict.hint.template":
    "Between backticks, a $ with braces stands for the value in them: only the value is printed, without $ and braces.",
  "predict.note.precedence": "Its calculation is not done from left to right: * / and % come before + and -.",

  "order.check": "Only the given lines, each at most once",
  "order.empty": "No line is there yet. Put the given lines in the order in which they should run.",
  "order.twice": "Line {line} is there again. Use each given line only as often as it was given.",
  "order.joined": "Line {line} is more than one of the given lines. Put each on a line of its own.",
  "order.near":
    "Line {line} is not as it was given. It should be `{near}`. Lines are only moved, not changed.",
  "order.strange": "Line {line} is not one of the given lines. Take it out, and only move the given ones.",
  "order.open":
    "In this order, no line closes the {opened} of the line `{card}`. Put a line with {closing} where that part ends.",
  "order.closes":
    "In this order, the line `{card}` closes something that no line before it opens. Move it down, or take it out.",
  "order.declared":
    "Two of your lines declare the name {name}. Only one of them belongs: take the other out.",
  "order.unreadable": "In this order, JavaScript cannot read on at line {line}.",

  "gaps.check": "Only the gaps are filled, and nothing else is changed",
  "gaps.empty": "The gap in line {line} is still empty. Write something in place of ____.",
  "gaps.changed":
    "Line {line} is changed outside of its gap. It should be `{given}`, with something in place of ____.",
  "gaps.fixed": "Line {line} is changed. It should be `{given}`. Only the gaps are there to be filled.",
  "gaps.missing": "The line `{given}` is missing. Put it back: only the gaps are there to be filled.",
  "gaps.extra": "Line {line} was not given. Take it out: only the gaps are there to be filled.",

  "choose.check": "Your choice",
  "choose.empty": "Nothing is chosen yet. Choose an answer, then check.",
  "choose.one": "More than one answer is chosen. Here, one is right: choose the one that you find best.",
  "choose.unknown": "“{found}” is none of the answers here. Choose from the list.",
  "choose.more": "What you chose is right, but it is not all: there is more that is right.",

  "tests.right": "Your tests pass on a right program",
  "tests.rightOf": "Your tests pass on a right program ({number} of {count})",
  "tests.none": "There is no test yet. Write one with test(…) and expect(…).",
  "tests.failsRight":
    "This program is right, but your test “{name}” does not pass on it. What it says: {message}",
  "tests.stopsRight": "This program is right, but your tests come to no end on it: {message}",
  "tests.missed":
    "Your tests pass on this program, too, so they do not notice its fault. Add a test that it cannot pass.",
  "tests.noFile": "Your tests import {file}, which is not there. What there is to test: {own}.",
  "tests.noExport": "Your tests import {name} from {file}, which does not export it. It exports: {own}.",
  "tests.noImport":
    "Your tests import nothing, so they test no program. Begin with an import, such as {example}",
} as const;
