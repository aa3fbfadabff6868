/** What is said of a text that cannot be read as a program. Part of `en.ts`. */
export const readEn = {
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
  "read.elseIfCondition":
    "After else if come round brackets with a condition: else if (…). For all other cases, write else alone.",
  "read.times": "{next} is not expected here. To multiply, write *.",
  "read.andOr": "{next} is not expected here. In a condition, write {near}.",
  "read.curlyQuote": "{next} is a curly quotation mark. In code, use the straight ones: \" or '.",
  "read.comma": "{next} is not expected here. Is a comma missing before it?",
  "read.bareText":
    'If this is a text, put quotes around it: "{text}". Without quotes it is read as code: {next} is not expected here.',
  "read.bareSign":
    "If this is a text, put quotes around it. Without quotes it is read as code: {sign} is not expected here.",
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
  "read.elseAfterLast":
    "Nothing can come after the last else. The else in line {line} stands for all other cases: put this else if before it.",
  "read.elseTwice":
    "An if can have only one else without a condition, and the one in line {line} is there already. Give that one a condition, by else if (…), or take one of the two out.",
  "read.braceBeforeElse": "A {closing} is missing before this else: the one for the {opened} in line {line}.",
  "read.elseApart":
    "Something stands between this else and its if. An else comes right after the last brace of its if, which opens in line {line}.",
  "read.then":
    "There is no word {word} in JavaScript. Leave it out: what belongs to the if comes right after its round brackets, between braces.",
  "read.braceAfterCall":
    "{name}(…) is read as a call, and no brace can come after that. Is a word missing before {name}, or is {name} misspelt?",
  "read.conditionBrackets":
    "The round brackets of {word} end before {operator}. Put one pair around the whole condition: {word} (… {operator} …).",
  "read.arrowCompared": '=> makes a function and does not compare. For "at least" write >=.',
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
} as const;
