import { kindsEn } from "./kinds-en.ts";
import { sqlEn } from "./sql-en.ts";

/**
 * What the sandbox says to a student, in English: the source of the catalogue. `{name}` stands for a value.
 * `es.ts` has the same keys and the same values; a test proves it.
 */
export const en = {
  "unknown.plain": "The name {name} is not known here. Check its spelling, or declare it first.",
  "unknown.near": "The name {name} is not known here. Did you mean {near}?",
  "unknown.case":
    "The name {name} is not known here. Did you mean {near}? Capital and small letters are not the same.",
  "unknown.print": "The name {name} is not known here. To print something, write console.log(…).",
  "unknown.commonJs":
    "A file with import or export has no {name}. Use only import and export in a file, or only require and module.exports.",
  "require.early":
    "{file} cannot be required here: it has not run yet. It waits for something, or it imports this very file.",
  "unknown.member": "The name {name} is not known here, but this class has {name}. Write this.{name}.",
  "unknown.foreign": "The name {name} is not known in JavaScript. Write {near} in its place.",
  "unknown.elsewhere":
    "The name {name} is not known here. It is declared inside other braces, and is known only between them.",
  "nothing.read": "{what} is {value} here, so it has no {name}. Find out why it has no value.",
  "nothing.set": "{what} is {value} here, so its {name} cannot be set. Find out why it has no value.",
  "nothing.something": "Something",
  "nothing.walked":
    "{what} is {value} here, so there is nothing in it to go through. Find out why it has no value.",
  "nothing.this":
    "this is undefined here, so it has no {name}. The function was called without its object: call it with the object and a dot before its name, as in counter.add().",
  "nothing.item": "{what} is {value} here, so nothing can be taken out of it. Find out why it has no value.",
  "nothing.match":
    "{what} is {value} here, because the pattern was not found in the text. Ask for that before you use the result.",
  "nothing.because": "{what} is {value} here, so it has no {name}. {cause}",
  "call.plain": "{what} is not a function, so it cannot be called.",
  "call.here": "What is called here",
  "call.near": "{what} is not a function, so it cannot be called. Did you mean {near}?",
  "call.property":
    "{what} is not a function, so it cannot be called: {name} is a property. Leave out the () after it.",
  "call.semicolon":
    "Line {line} has no ; at its end, so the next line is read as a part of it. Put a ; there.",
  "call.semicolonBrackets":
    "{what} is not a function, and the next line begins with a bracket, so it is read as a call of {what}. Put a ; after {what}.",
  "call.private": "{what} cannot be called. The class has {name}, which only its own code can use.",
  "call.of.list": "{name} belongs to lists, and {of} is no list here. Print {of} to see what it is.",
  "call.of.text": "{name} belongs to texts, and {of} is no text here. Print {of} to see what it is.",
  "call.of.number": "{name} belongs to numbers, and {of} is no number here. Print {of} to see what it is.",
  "call.of.map": "{name} belongs to Maps, and {of} is no Map here. Print {of} to see what it is.",
  "call.of.set": "{name} belongs to Sets, and {of} is no Set here. Print {of} to see what it is.",
  "call.of.promise": "{name} belongs to promises, and {of} is no promise here. Print {of} to see what it is.",
  "call.of.date": "{name} belongs to dates, and {of} is no Date here. Print {of} to see what it is.",
  "new.notClass": "What stands behind new here is not a class.",
  "new.missing": "A class is made with new: put new in front of it.",
  "new.notClassNamed": "{what} is not a class, so new cannot make anything of it.",
  "new.missingOf": "{what} is a class: write new {what}(…).",
  "new.super": "A class that extends another must call super(…) in its constructor, before it uses this.",
  "new.superTwice": "super(…) may be called only once in a constructor.",
  readOnly: "{name} cannot be changed. If it was declared with const, use let.",
  "readOnly.property":
    "{name} cannot be changed here: its object is frozen or protected. Make a copy of the object with the new value.",
  early: "{name} is used here before the line that declares it has run.",
  "early.name": "A name",
  notIterable: "What should be walked through here is not a list.",
  "notIterable.named": "{what} is not a list, so it cannot be walked through. Print it to see what it is.",
  destructured: "Values are taken out of something here that is undefined or null.",
  "destructured.named":
    "{what} is undefined or null here, so nothing can be taken out of it. Find out why it has no value.",
  "again.plain":
    "A function calls itself again and again and never stops. Give it a case in which it does not call itself.",
  "again.one":
    "{name} calls itself again and again (line {line}) and never stops. Give it a case in which it does not call itself.",
  "again.two":
    "{name} and {other} call each other again and again (line {line}) and never stop. Give one of them a case in which it does not call the other.",
  "again.accessor":
    "{what} (line {line}) uses {name} itself and so calls itself again and again. Keep the value under another name, such as #{name}.",
  "again.missed":
    "{name} calls itself again and again (line {line}) and never stops. It has a case that could end this, but that case never comes: see what it is called with.",
  moreMemory: "The program used more memory than there is.",
  "json.empty": "JSON.parse was given a text that is empty or ends too early. See what the text is.",
  "json.cut":
    "JSON.parse was given a text that is no JSON: a comma, a colon or a closing bracket is missing in it.",
  "json.name":
    'JSON.parse was given a text that is no JSON. In JSON each name stands between ", and nothing comes after the last comma.',
  "json.circular": "JSON cannot write down an object that contains itself.",
  jsonToken:
    'JSON.parse was given a text that is no JSON: {token} cannot stand where it stands. Texts in JSON are written between ".',
  "object.getter": "This property has only a getter, so it can be read but not set.",
  "object.fixed": "Nothing can be added here: the object or list is frozen. Make a copy with the new part.",
  "object.delete": "This property cannot be deleted: its object is frozen. Make a copy without it.",
  "object.part": "A text, a number or a truth value cannot be changed in part. Make a new one.",
  "object.in":
    "in asks an object for the name of a property, and this is no object. For a text or a list use includes.",
  "object.kind": "After instanceof stands the name of a class. To ask for text or number, use typeof.",
  "number.big":
    "A BigInt, such as 10n, and a number cannot be mixed in one sum. Make both of one kind, by BigInt(…) or Number(…).",
  "number.digits": "The number of digits asked for is too small or too large.",
  "number.repeat": "repeat needs a count that is 0 or more.",
  "number.radix": "toString can write a number in the bases from 2 to 36 only.",
  "number.length": "The length of a list must be a whole number that is 0 or more.",
  symbolText: "A Symbol cannot be put into a text or a sum as it is. For its text, use String(…).",
  dateInvalid:
    "This date is no real date: new Date could not read what it was given. Write it like 2026-03-01.",
  uri: "This text has a % that is not followed by two digits of its code.",
  reduceEmpty: "reduce was called on an empty list and has no first value. Give it one after the function.",
  privateElsewhere:
    "Only an object of the class that declares {name} has it, and this is another kind of object.",
  pattern: "The regular expression cannot be read: {message}",
  "pattern.group": "a ( is opened and never closed. For the sign itself, write \\(.",
  "pattern.closing": "a ) closes nothing. For the sign itself, write \\).",
  "pattern.class": "a [ is opened and never closed, or a range such as a-z is the wrong way round.",
  "pattern.repeat":
    "before a *, + or ? stands nothing that could be repeated. For the sign itself, put a \\ before it.",
  "pattern.flags": "after the last / only letters such as g, i and m can stand, each once.",
  "pattern.other": "some sign in it stands where it cannot stand.",
  threwValue: "The program threw {value}.",
  threwKind: "The program threw an error of the kind {name}.",

  "read.bracket": "The {opened} opened in line {line} is never closed: a {closing} is missing.",
  "read.bracketIndent":
    "A {closing} is missing. As the lines are indented, it is the one for the {opened} opened in line {line}.",
  "read.forParts": "The three parts of for (…) are separated by ;, not by commas.",
  "read.extra": "This {closing} closes nothing: there is one {closing} too many, or its opening is missing.",
  "read.word": "{word} is not a word of JavaScript. Did you mean {near}?",
  "read.wordCase": "{word} is not a word of JavaScript: it is written {near}, in small letters.",
  "read.elseIf": "{word} is not a word of JavaScript. Write else if, as two words.",
  "read.elseCondition": "else takes no condition. Write else if (…), or leave the condition out.",
  "read.condition": "After {word} come round brackets: {word} (…).",
  "read.times": "{next} is not expected here. To multiply, write *.",
  "read.andOr": "{next} is not expected here. In a condition, write {near}.",
  "read.curlyQuote": "{next} is a curly quotation mark. In code, use the straight ones: \" or '.",
  "read.comma": "{next} is not expected here. Is a comma missing before it?",
  "read.arrow": "The arrow is written =>, without a space in it.",
  "read.constValue": "A name declared with const needs its value at once: const {name} = ….",
  "read.hyphen": "A name cannot have a - in it. Write it as one word, such as busFare.",
  "read.sign": "{wrong} is not a sign of JavaScript. Write {right}.",
  "read.dollar": "The $ with braces works only inside a text between backticks: `…`.",
  "read.dots": "There is one dot too many here.",
  "read.spread": "To spread a list or an object, write three dots: ...",
  "read.bothSides": "Each side of && or || needs a whole comparison, with its own value on the left.",
  "read.operator": "After {operator} a value is missing.",
  "read.ternary":
    "A ? needs a : too, with the value for the other case. To ask for a property that may be missing, write ?. with a dot.",
  "read.forOf": "Between {name} and the list stands of: for (const {name} of …).",
  "read.elseSemicolon": "A ; stands before else, so the if has ended there. Leave out the ;.",
  "read.elseAlone":
    "This else has no if before it. When more than one line belongs to an if, put them between braces.",
  "read.colon": "There is no : here in JavaScript. What belongs together stands between braces.",
  "read.blockNeeded": "{word} cannot stand here without braces around it.",
  "read.functionBrackets":
    "After the name of a function stand round brackets, even if there is nothing in them: ().",
  "read.functionName": "This function has no name. Write a name between function and (.",
  "read.functionBrace": "What a function does stands between braces: the opening brace is missing here.",
  "read.asyncFirst": "async stands in front of the round brackets: async (…) => ….",
  "read.arrowStored":
    "To give an arrow function the name {name}, write = after the name: const {name} = (…) => ….",
  "read.arrowBrackets":
    "An arrow function with more than one parameter has round brackets around them: (…, …) => ….",
  "read.arrowMissing": "A => is missing between the round brackets and the brace.",
  "read.arrowObject":
    "After => a brace begins the steps of the function, not an object. To give back an object, put round brackets around its braces.",
  "read.returnBrace":
    "return ends where its line ends. Put the opening brace of line {line} on the same line as return.",
  "read.parameterText": "The parameters of a function are names, so they stand without quotation marks.",
  "read.parameterType": "A parameter is only a name. Leave out {word}.",
  "read.type": "JavaScript writes no type in front of a name. Write let or const in place of {word}.",
  "read.typeBehind": "JavaScript writes no type behind a name. Leave out : {type}.",
  "read.nameSpace": "A name cannot have a space in it. Write it as one word, such as busFare.",
  "read.classBrackets":
    "A class has no round brackets after its name. What it is made with goes into its constructor(…).",
  "read.classWord": "Inside a class, methods and fields are written without {word}.",
  "read.classComma": "Nothing stands between the methods of a class. Leave out the comma.",
  "read.importQuotes": 'The name of the file stands in quotation marks: from "./…".',
  "read.importFrom": "from is missing before the name of the file.",
  "read.exportBraces":
    "To export a name that exists already, put braces around {name}. Or put export where {name} is declared.",
  "read.exportDefault": "After export default stands a value or a function, without const or let.",
  "read.objectSemicolon": "The parts of an object are separated by commas, not by ;.",
  "read.objectEquals": "In an object a : stands between a name and its value, not =.",
  "read.caseWord": "Inside a switch each case begins with the word case. {next} is not expected here.",
  "read.quoteInside":
    "The text ended at the {mark} before {next}. A text with {mark} in it is written between {other} and {other}.",
  "read.comment": "{sign} does not begin a comment here. A comment begins with //.",
  "read.commentEnd": "A comment begins here with /* and never ends: */ is missing.",
  "read.textOther": "The text that begins here with {mark} must also end with {mark}, on the same line.",
  "read.lookalike": "{sign} only looks like a sign of code. Write {right} with your keyboard.",
  "read.character": "The sign {sign} can stand only in a text or a comment.",
  "read.regexp": "A regular expression begins here with / and never ends: a / is missing.",
  "read.twiceLabel": "The label {name} is used twice, one inside the other. Give one of them another name.",
  "read.twiceParameter": "Two parameters have the name {name}. Give one of them another name.",
  "read.exportTwice": "{name} is exported twice. Leave out one of the two.",
  "read.exportDefaultTwice": "A file can have only one export default. Leave out default at the other one.",
  "read.exportUnknown": "{name} is exported here, but this file does not declare it. Check its spelling.",
  "read.private":
    "{name} can be used only inside a class that declares it. Write {name} at the top of the class, or give the class a method for it.",
  "read.loopWord":
    "{word} has no loop around it here. In a function that is given to forEach, use a for … of loop in its place.",
  "read.step": "{step} changes the value of a name, and what it stands at is no name.",
  "read.digits":
    "A number is written with digits only: without commas or spaces in it, and without a 0 at its beginning.",
  "read.yield": "yield can stand only in a generator, a function with a * after the word function.",
  "read.super": "super can be used only in a class that extends another.",
  "read.defaults": "A switch can have only one default.",
  "read.try": "A try needs a catch after it, with braces of its own.",
  "read.throw": "What is thrown stands on the same line as throw.",
  "read.constructors": "A class can have only one constructor. Make one of the two.",
  "read.patternValue": "What is taken apart here needs a value: put = and the value after it.",
  "read.mixed": "?? cannot stand beside && or || without round brackets around one of them.",
  "read.delete": "delete removes a property of an object, not a name.",
  "read.with": "with cannot be used. Write the name of the object each time.",
  "read.escape":
    "After \\ only some letters can stand in a text. For the sign \\ itself, write it twice: \\\\.",
  "read.restLast": "What begins with ... must be the last, without a comma after it.",
  "read.topLevel": "import and export stand outside of all braces, not inside a function.",
  "read.reserved": "{word} is a word of JavaScript itself, so it cannot be a name here. Choose another name.",
  "read.unexpected": "{next} is not expected here. Is something missing before it?",
  "read.end": "The program ends where more was expected.",
  "read.text":
    "A text begins here with {mark} and never ends: a {mark} is missing at its end, on the same line.",
  "read.template": "A text in backticks begins here and never ends: a ` is missing.",
  "read.twice": "{name} is declared twice. Leave out the second let or const, or use another name.",
  "read.await": "await can stand only in a function with async in front of it.",
  "read.return": "This return stands outside of any function. Is there a closing brace too many before it?",
  "read.assign": "What stands left of = cannot be changed. To compare, write ===.",
  "read.number": "A name cannot begin with a digit. If you want to multiply, write *.",
  "read.plain": "This cannot be read as JavaScript: {message}",
  "read.export": "{file} does not export {name}. Put export in front of it there.",
  "read.module":
    'There is no module "{wanted}" here. A program can import only its own files ({own}), such as "./{first}".',

  "check.threw": "{who} stopped with an error: {sentence}",
  "check.threwAt": "{who} stopped with an error in line {line}: {sentence}",
  "check.program": "The program",
  "check.checkThrew": "The check could not go on: {sentence}",
  "check.checkThrewWith": "{call} gave {gave} and the check could not go on with it: {sentence}",
  "check.something": "something",
  "check.unsettled": "This check was waited for and never came to an end.",
  "check.unsettledCall": "The promise of {call} was waited for and never came to an end.",
  "check.tooLong": "{who} took longer than the {limit} milliseconds that this check allows.",
  "check.comparisons":
    "This check counts its comparisons: with {who} there were {made}, and there must be {wanted}. Is something called too often, or never?",
  "check.passedInstead": "This check should find a mistake, but found none.",
  "check.nothing": "{who} gave this check nothing to compare.",
  "check.interrupted": "The program was stopped while this check ran.",
  "check.interruptedCall": "The program was stopped while {call} was running.",
  "notRun.waits": "This check was not run. It waits for the check “{name}”, which did not pass.",
  "notRun.skip": "This check was left out.",
  "notRun.todo": "This check is not written yet.",
  "notRun.only": "This check was left out, because another one runs alone.",
  "notRun.stopped": "This check was not run, because the program was stopped before it.",
  "check.sameCause": "The same error comes in “{name}”.",
  "missing.file": "There is no file {file}. The checks need it.",
  "missing.default": "{file} has no default export. Put export default in front of it.",
  "missing.export": "{file} does not export {name}. Put export in front of it.",
  "missing.commonJs":
    "{file} does not export {name}. Write exports.{name} = … there, or put {name} into module.exports.",
  "missing.commonJsNear":
    "{file} does not export {name}, but it declares {near}. The name must be exactly {name}, and it must stand in module.exports.",
  "missing.near": "{file} does not export {name}, but it declares {near}. The name must be exactly {name}.",
  "missing.name": "{file} does not export {name}. Write it, with export in front of it.",

  "told.plain": "The check expected {wish}, but got {actual}.",
  "told.gave": "{call} should give {wish}, but gave {actual}.",
  "told.gaveNot": "{call} should not give {actual}, but did.",
  "told.took": "After {call} the value that was passed should be {wish}, but is {actual}.",
  "told.last": "After {call} the check expected {wish}, but got {actual}.",
  "throw.not": "{who} should not stop with an error, but did: {actual}",
  "throw.none": "{who} should stop with {wish}, but did not stop.",
  "throw.other": "{who} should stop with {wish}, but stopped with {actual}",
  "throw.any": "an error",
  "throw.named": "the error {expected}",

  "hint.return": "Nothing was given back: is a return missing?",
  "hint.promise": "A promise came, not the value that it will bring: is an await missing?",
  "hint.promiseText": "A promise was used as if it were its value: is an await missing?",
  "hint.arrow": "The arrow function in line {line} has braces, so it gives something back only with return.",
  "hint.assign": "Line {line} has = in its condition. A single = stores a value; to compare, write ===.",
  "hint.arrowObject":
    "In line {line} the brace after => begins the steps of the function, not an object. To give back an object, put round brackets around its braces.",
  "hint.arrowCondition":
    'Line {line} has => in its condition, which makes a function and so is always true. For "at least" write >=.',
  "hint.returnLine":
    "The return in line {line} ends with its line, so it gives back nothing. Put the value on the same line.",
  "hint.nan":
    "Line {line} compares with NaN, and nothing is equal to NaN, not even NaN. Use Number.isNaN(…).",
  "hint.ladder":
    "Line {line} compares in a row, as in a < b < c, which does not ask for both. Write two comparisons with && between them.",
  "hint.looseValue":
    "In line {line} a value stands alone after ||, so the condition is always true. Compare there, too.",
  "hint.emptyIf":
    "The ; right after the condition in line {line} ends the if, so what comes after it always runs. Leave out the ;.",
  "hint.fallsThrough": "The case in line {line} has no break, so the next case runs, too.",
  "hint.nameAsProperty":
    'Line {line} asks for the property that is called "{name}". For the name that is stored in {name}, write [{name}] in place of the dot.',
  "hint.callback":
    "The function that {method} is given in line {line} gives nothing back: is a return missing in it?",
  "hint.consoleGiven": "console.log in line {line} only shows a value. It gives back undefined.",
  "hint.forEach":
    "forEach in line {line} gives nothing back. To make a new list use map; to look for something use find.",
  "hint.forEachReturn":
    "The return inside forEach (line {line}) ends only the inner function, not the one around it. Use a for … of loop, or find.",
  "hint.push": "{method} in line {line} changes the list and gives back its new length, not the list.",
  "hint.sort":
    "sort in line {line} compares numbers as texts, so 10 comes before 9. Give it a function that compares two numbers.",
  "hint.forIn":
    "for … in (line {line}) gives the positions of a list, as texts. For its values write for … of.",
  "hint.tooFar":
    "The loop in line {line} goes one step too far: the last position of a list is its length - 1.",
  "hint.lengthIndex":
    "Line {line} asks for the item at the position length, which is behind the last one. The last position is length - 1.",
  "hint.firstRound":
    "The loop in line {line} returns in its first round, so it never comes to the second item. Where should the return stand?",
  "hint.itself":
    "Line {line} gives {name} its own value again and changes nothing. In a class, write this.{name} on the left.",
  "hint.unused":
    "{method} in line {line} changes nothing: it gives back something new, and that is not kept.",
  "hint.noBeginning":
    "{name} has no value yet when line {line} adds to it the first time. Give it one where it is declared.",
  "hint.timerAwaited":
    "setTimeout in line {line} gives no promise, so await does not wait for it. Put it into a new Promise(…).",
  "hint.timer":
    "What setTimeout is given in line {line} runs only later, when the function around it has ended already.",
  "hint.varLoop":
    "All functions made in the loop in line {line} share one {name}, which has its last value when they run. Use let in place of var.",
  "hint.hides":
    "Line {line} declares a new {name}, which hides the one outside. To change that one, leave out let or const.",
  "hint.console": "Nothing was given back. console.log only shows a value: to give it back, write return.",
  "hint.returnSometimes":
    "This time {name} came to its end without a return. Is there a return for every case?",
  "hint.nothingGiven": "{what} in line {line} has no value (it is undefined). Find out why.",
  "hint.property": "Line {line} asks for {name}, which nothing here has. Did you mean {near}?",
  "hint.awaitCall":
    "Line {line} calls {name}, which gives a promise, and uses it at once: is an await missing before {name}?",
  "hint.neverSettled": "The promise made in line {line} never ends, because nothing in it calls {name}.",
  "hint.sameList":
    "Line {line} compares with a new list or object by {operator}, which is true only for the very same one. Compare what is in them.",
  "hint.twoObjects":
    "Line {line} compares two lists or objects by {operator}, which asks only whether both are one and the same. Compare what is in them.",
  "hint.changed":
    "{method} in line {line} changes {name} itself, which belongs to the caller. Work on a copy, such as [...{name}].",
  "hint.errorGivenBack":
    "The error in line {line} is only given back. To stop with it, write throw in front of it.",
  "hint.text": "What came is a text, not a number: Number(…) makes a number of it.",
  "hint.sameLooks": "The two look the same, but they are not one and the same list or object.",
  "hint.kind": "What came is {came}, not {wanted}.",
  "hint.function":
    "What came is a function itself, not what it gives back. Call it: write () after its name.",
  "hint.functionInText":
    "The text of a function came, not what it gives back. Call it: write () after its name.",
  "hint.objectInText":
    "An object was put into a text. Put one of its properties there, or JSON.stringify(…).",
  "hint.undefinedInText":
    "Something that has no value (undefined) was put into the text. Check the name of what you put there.",
  "hint.notNumber":
    'NaN means "not a number": something here was counted with that is no number, such as undefined or a text.',
  "hint.minusZero": "-0 is a zero that kept its minus, as 0 * -1 gives it.",
  "hint.zeroDivided": "Infinity comes from a division by 0, or from Math.max or Math.min of an empty list.",
  "hint.sign": "Only the sign is different: one has a minus. Is the order of a subtraction right?",
  "hint.float":
    "Numbers with decimals are kept only nearly. Round the result, for example with toFixed, Math.round, or in cents.",
  "hint.round": "The value is right, but not rounded to the {digits} decimals that are asked for.",
  "hint.joined": "+ puts texts one behind the other. To add them, make numbers of them first, by Number(…).",
  "hint.order": "All items are there, but in another order.",
  "kind.list": "a list",
  "kind.text": "a text",
  "kind.number": "a number",
  "kind.truth": "true or false",
  "kind.map": "a Map",
  "kind.set": "a Set",
  "kind.object": "an object",
  "hint.promiseList":
    "The list holds promises, not their values: await Promise.all(…) waits for all of them.",
  "hint.number": "What came is a number, not a text: String(…) makes a text of it.",
  "hint.oneMore": "That is one too many.",
  "hint.oneLess": "That is one too few.",
  "hint.itemMoreEnd": "The list has one item too many at its end.",
  "hint.itemMoreStart": "The list has one item too many at its beginning.",
  "hint.itemLessEnd": "The last item of the list is missing.",
  "hint.itemLessStart": "The first item of the list is missing.",
  "diff.at": "Look at {path}: it should be {expected}, but is {actual}.",
  "diff.lack": "{path} is missing: it should be {expected}.",
  "diff.near": "{name} is missing, but there is {near}. The name must be exactly {name}.",
  "diff.more": "{path} should not be there. It is {actual}.",
  "diff.lackItem": "{expected} is missing in it.",
  "diff.moreItem": "{actual} should not be in it.",
  "diff.case": "Only capital and small letters differ.",
  "diff.form": "They look the same, but an accent is stored in another way. normalize() makes texts alike.",
  "diff.signMore": "There is {sign} too many {place}.",
  "diff.signLess": "It lacks {sign} {place}.",
  "diff.lookalike": "There is {came} {place} where {wanted} should be. The two look alike.",
  "diff.goesOn": "They differ {place}: there it should go on with {expected}, but goes on with {actual}.",
  "diff.line": "Line {line} of the text should be {expected}, but is {actual}.",
  "diff.lineLess": "Line {line} of the text is missing: {expected}.",
  "diff.lineMore": "The text has a line {line} that should not be there: {actual}.",
  "diff.atStart": "at the beginning",
  "diff.atEnd": "at the end",
  "diff.behind": "after {text}",
  "diff.behindInLine": "after {text} in line {line} of the text",
  "diff.atLine": "at the beginning of line {line} of the text",
  "sign.space": "a space",
  "sign.lineEnd": "a line end (\\n)",
  "sign.tab": "a tab (\\t)",
  "sign.return": "a line end of Windows (\\r)",
  "sign.fixedSpace": "a no-break space (U+00A0)",
  "sign.hidden": "a sign that cannot be seen ({code})",

  "limit.time": "The program ran for more than {seconds} seconds and was stopped. {where}",
  "limit.timeOne": "The program ran for more than a second and was stopped. {where}",
  "limit.memory":
    "The program used more memory than it may and was stopped. Look for a list or a text that grows without end.",
  "limit.asked": "You stopped the program.",
  "limit.output":
    "The program printed more than {count} characters and was stopped. Look for a loop that prints without end.",
  "limit.await": "The program waits with await for something that never comes.",
  "loop.look": "Look for a loop that never ends.",
  "loop.only": "Its only loop begins in line {line}. See whether it can come to an end.",
  "loop.many":
    "It has more than one loop: look at those that begin in the lines {lines}, and see which one cannot end.",
  "loop.assign":
    "The loop in line {line} has = in its condition. A single = stores a value, and the loop goes on. To compare, write ===.",
  "loop.empty":
    "The ; right after the condition in line {line} is the whole loop, so nothing in it changes. Leave out the ;.",
  "loop.grows": "The loop in line {line} makes {name} longer in each round, so it never comes to its end.",
  "loop.always": "Nothing ends the loop in line {line}: its condition stays true, and it has no break.",
  "loop.unchanged": "Nothing in the loop in line {line} changes {name}. Once it begins, it never ends.",
  "loop.away": "In the loop in line {line}, {name} moves away from the value at which the loop ends.",

  "wish.toBe": "{value}",
  "wish.not.toBe": "anything but {value}",
  "wish.toEqual": "{value}",
  "wish.not.toEqual": "anything but {value}",
  "wish.toStrictEqual": "exactly {value}",
  "wish.not.toStrictEqual": "anything but {value}",
  "wish.toBeCloseTo": "about {value}",
  "wish.not.toBeCloseTo": "a number that is not near {value}",
  "wish.toBeGreaterThan": "more than {value}",
  "wish.not.toBeGreaterThan": "no more than {value}",
  "wish.toBeGreaterThanOrEqual": "at least {value}",
  "wish.not.toBeGreaterThanOrEqual": "less than {value}",
  "wish.toBeLessThan": "less than {value}",
  "wish.not.toBeLessThan": "no less than {value}",
  "wish.toBeLessThanOrEqual": "at most {value}",
  "wish.not.toBeLessThanOrEqual": "more than {value}",
  "wish.toBeDefined": "a value",
  "wish.not.toBeDefined": "nothing",
  "wish.toBeUndefined": "undefined",
  "wish.not.toBeUndefined": "a value",
  "wish.toBeNull": "null",
  "wish.not.toBeNull": "anything but null",
  "wish.toBeNaN": "NaN",
  "wish.not.toBeNaN": "anything but NaN",
  "wish.toBeTruthy": "something that counts as true",
  "wish.not.toBeTruthy": "something that counts as false",
  "wish.toBeFalsy": "something that counts as false",
  "wish.not.toBeFalsy": "something that counts as true",
  "wish.toContain": "something with {value} in it",
  "wish.not.toContain": "something without {value}",
  "wish.toContainEqual": "something with {value} in it",
  "wish.not.toContainEqual": "something without {value}",
  "wish.toHaveLength": "something of length {value}",
  "wish.not.toHaveLength": "something of length anything but {value}",
  "wish.toMatch": "a text that matches {value}",
  "wish.not.toMatch": "a text that does not match {value}",
  "wish.toBeInstanceOf": "an object of the class {value}",
  "wish.not.toBeInstanceOf": "no object of the class {value}",
  "wish.toMatchObject": "something with {value}",
  "wish.not.toMatchObject": "something without {value}",
  "wish.toHaveProperty": "something with the property {value}",
  "wish.not.toHaveProperty": "nothing with the property {value}",

  ...kindsEn,
  ...sqlEn,
} as const;
