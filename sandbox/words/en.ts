import { checksEn } from "./checks-en.ts";
import { kindsEn } from "./kinds-en.ts";
import { mocksEn } from "./mocks-en.ts";
import { readEn } from "./read-en.ts";
import { slipsEn } from "./slips-en.ts";
import { sqlEn } from "./sql-en.ts";

/**
 * What the sandbox says to a student, in English: the source of the catalogue. `{name}` stands for a value.
 * `es.ts` has the same keys and the same values; a test proves it.
 */
export const en = {
  "unknown.plain": "The name {name} is not known here. Check its spelling, or declare it first.",
  "unknown.text":
    'The name {name} is not known here. If it is a text, put quotes around it: "{name}". If it is a name, check its spelling, or declare it first.',
  "unknown.make.const":
    "The name {name} is not known here. If this line should make it, put const (or let) before it.",
  "unknown.make.let":
    "The name {name} is not known here. It gets more than one value: put let before it where it gets its first one.",
  "unknown.make.first":
    "The name {name} is not known here, so it has no value that could change. On a line before this, write let {name} = and its first value.",
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
  "call.property": "{what} is not a function, so it cannot be called. Leave out the () after {name}.",
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
  "readOnly.compare":
    "{name} cannot be changed, and a single = stores a value in it. To compare, write === here.",
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
  "kind.list": "a list",
  "kind.text": "a text",
  "kind.number": "a number",
  "kind.truth": "true or false",
  "kind.map": "a Map",
  "kind.set": "a Set",
  "kind.object": "an object",
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
  ...kindsEn,
  ...sqlEn,
  ...checksEn,
  ...mocksEn,
  ...readEn,
  ...slipsEn,
} as const;
