type Saying = readonly [engine: RegExp, v8: string];

/**
 * What the engine's own errors say, and what V8 says of the same. Where V8 names what the engine does not, its words
 * for something without a name stand there. In the order in which they are tried.
 */
const sayings: readonly Saying[] = [
  [/^cannot read property 'Symbol\.iterator' of (undefined|null)$/, "$1 is not iterable"],
  [/^cannot read property '(.+)' of (undefined|null)$/, "Cannot read properties of $2 (reading '$1')"],
  [/^cannot set property '(.+)' of (undefined|null)$/, "Cannot set properties of $2 (setting '$1')"],
  [/^cannot read property of (undefined|null)$/, "Cannot read properties of $1"],
  [/^not a function$/, "(intermediate value) is not a function"],
  [/^not a constructor$/, "(intermediate value) is not a constructor"],
  [/^value is not iterable$/, "(intermediate value) is not iterable"],
  [/^class constructors must be invoked with 'new'$/, "Class constructor cannot be invoked without 'new'"],
  // Of a frozen object's property V8 speaks otherwise, but a constant is what beginners meet.
  [/^'.+' is read-only$/, "Assignment to constant variable."],
  [/^no setter for property$/, "Cannot set property which has only a getter"],
  [/^cannot convert to object$/, "Cannot convert undefined or null to object"],
  [/^cannot convert symbol to (string|number)$/, "Cannot convert a Symbol value to a $1"],
  [/^cannot convert bigint to number$/, "Cannot mix BigInt and other types, use explicit conversions"],
  [/^toPrimitive$/, "Cannot convert object to primitive value"],
  [/^empty array$/, "Reduce of empty array with no initial value"],
  [/^circular reference$/, "Converting circular structure to JSON"],
  [/^'(.+)' is not defined$/, "$1 is not defined"],
  [
    /^this is not initialized$/,
    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
  ],
  [/^(.+) is not initialized$/, "Cannot access '$1' before initialization"],
  [/^invalid array length$/, "Invalid array length"],
  [/^invalid repeat count$/, "Invalid count value"],
  [/^Date value is NaN$/, "Invalid time value"],
  [/^invalid number of digits$/, "toFixed() digits argument must be between 0 and 100"],
  [/^radix must be between 2 and 36$/, "toString() radix argument must be between 2 and 36"],
];

/**
 * An error's message as checks expect it that were written with Node at hand. The host explains errors by the
 * engine's words, so what goes there stays as it is.
 */
export function inV8Words(message: string): string {
  const found = sayings.find(([engine]) => engine.test(message));
  return found === undefined ? message : message.replace(found[0], found[1]);
}
