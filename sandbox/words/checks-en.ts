/** What is said of checks: what was wanted, what came, and why it may be so. Part of `en.ts`. */
export const checksEn = {
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
  "hint.return": "Nothing was given back: is a return missing?",
  "hint.promise": "A promise came, not the value that it will bring: is an await missing?",
  "hint.promiseText": "A promise was used as if it were its value: is an await missing?",
  "hint.arrow": "The arrow function in line {line} has braces, so it gives something back only with return.",
  "hint.assign": "Line {line} has = in its condition. A single = stores a value; to compare, write ===.",
  "hint.arrowObject":
    "In line {line} the brace after => begins the steps of the function, not an object. To give back an object, put round brackets around its braces.",
  "hint.arrowCondition":
    'Line {line} has => in its condition, which makes a function and so is always true. For "at least" write >=.',
  "hint.assignInValue":
    "The = before the value in line {line} stores it in {name}; it does not compare. To compare, write ===.",
  "hint.arrowInValue":
    'Line {line} has =>, which makes a function and does not compare. For "at least" write >=.',
  "hint.returnLine":
    "The return in line {line} ends with its line, so it gives back nothing. Put the value on the same line.",
  "hint.nan":
    "Line {line} compares with NaN, and nothing is equal to NaN, not even NaN. Use Number.isNaN(…).",
  "hint.ladder":
    "Line {line} compares in a row, as in a < b < c, which does not ask for both. Write two comparisons with && between them.",
  "hint.plusFirst":
    "In line {line}, + is done before {operator}, so {operator} gets the whole text on its left. Put round brackets around the part with {operator}.",
  "hint.notFirst":
    "In line {line}, ! is done before {operator}, so it turns only the value next to it around. Put the comparison in round brackets: !(… {operator} …).",
  "hint.looseValue":
    "In line {line} a value stands alone after ||, so the condition is always true. Compare there, too.",
  "hint.looseResult":
    "In line {line} a value stands alone after ||, so the result is never false. Write a whole comparison there, too.",
  "hint.looseAnd":
    "In line {line} a value stands alone after &&, so nothing is asked there. Write a whole comparison there, too.",
  "hint.looseBefore":
    "In line {line} a value stands alone before {operator}, so nothing is asked there. Write a whole comparison there, too.",
  "hint.chosenValue":
    "Line {line} compares only with {value}: {operator} between two values chooses one of them. Write a whole comparison on each side of {operator}.",
  "hint.emptyIf":
    "The ; right after the condition in line {line} ends the if, so what comes after it always runs. Leave out the ;.",
  "hint.emptyElse":
    "The ; right after else in line {line} ends it, so what comes after it always runs. Leave out the ;.",
  "hint.emptyLoop":
    "The ; right after the round brackets in line {line} is the whole loop, so the braces after it run only once. Leave out the ;.",
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
    "The loop in line {line} returns in its first round, so it never comes to a second one. Where should the return stand?",
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
  "hint.promiseList":
    "The list holds promises, not their values: await Promise.all(…) waits for all of them.",
  "hint.number": "What came is a number, not a text: String(…) makes a text of it.",
  "hint.oneMore": "That is one too many.",
  "hint.oneLess": "That is one too few.",
  "hint.itemMoreEnd": "The list has one item too many at its end.",
  "hint.itemMoreStart": "The list has one item too many at its beginning.",
  "hint.itemLessEnd": "The last item of the list is missing.",
  "hint.itemLessStart": "The first item of the list is missing.",
  "limit.time": "The program ran for more than {seconds} seconds and was stopped. {where}",
  "limit.timeOne": "The program ran for more than a second and was stopped. {where}",
  "limit.memory":
    "The program used more memory than it may and was stopped. Look for a list or a text that grows without end.",
  "call.unreadable":
    "This is not one call. Write the name of a function and, in brackets, what you give it, such as `total([2, 3])`.",
  "limit.asked": "You stopped the program.",
  "limit.output":
    "The program printed more than {count} characters and was stopped. Look for a loop that prints without end.",
  "limit.await": "The program waits with await for something that never comes.",
  "loop.look": "Look for a loop that never ends, or for far too many steps.",
  "loop.only":
    "Its only loop begins in line {line}. See whether it can come to an end, or goes round far too often.",
  "loop.many":
    "It has more than one loop: look at those that begin in the lines {lines}, and see which one cannot end, or goes round far too often.",
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
} as const;
