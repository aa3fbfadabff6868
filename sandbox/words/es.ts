import { kindsEs } from "./kinds-es.ts";
import type { WordKey } from "./say.ts";
import { sqlEs } from "./sql-es.ts";

export const es: Readonly<Record<WordKey, string>> = {
  "unknown.plain": "El nombre {name} no se conoce aquí. Revisa cómo está escrito, o decláralo antes.",
  "unknown.near": "El nombre {name} no se conoce aquí. ¿Querías decir {near}?",
  "unknown.case":
    "El nombre {name} no se conoce aquí. ¿Querías decir {near}? Mayúsculas y minúsculas no son lo mismo.",
  "unknown.print": "El nombre {name} no se conoce aquí. Para mostrar algo, escribe console.log(…).",
  "unknown.commonJs":
    "Un archivo con import o export no tiene {name}. Usa en un archivo solo import y export, o solo require y module.exports.",
  "require.early":
    "Aquí no se puede pedir {file} con require: todavía no se ha ejecutado. Espera algo, o importa este mismo archivo.",
  "unknown.member": "El nombre {name} no se conoce aquí, pero esta clase tiene {name}. Escribe this.{name}.",
  "unknown.foreign": "El nombre {name} no se conoce en JavaScript. Escribe {near} en su lugar.",
  "unknown.elsewhere":
    "El nombre {name} no se conoce aquí. Se declara entre otras llaves y solo se conoce entre ellas.",
  "nothing.read": "{what} es {value} aquí, así que no tiene {name}. Averigua por qué no tiene valor.",
  "nothing.set":
    "{what} es {value} aquí, así que no se puede cambiar su {name}. Averigua por qué no tiene valor.",
  "nothing.something": "Algo",
  "nothing.walked":
    "{what} es {value} aquí, así que no hay nada que recorrer. Averigua por qué no tiene valor.",
  "nothing.this":
    "this es undefined aquí, así que no tiene {name}. La función se llamó sin su objeto: llámala con el objeto y un punto delante, como en counter.add().",
  "nothing.item":
    "{what} es {value} aquí, así que no se puede tomar nada de ahí. Averigua por qué no tiene valor.",
  "nothing.match":
    "{what} es {value} aquí, porque el patrón no se encontró en el texto. Pregunta por eso antes de usar el resultado.",
  "nothing.because": "{what} es {value} aquí, así que no tiene {name}. {cause}",
  "call.plain": "{what} no es una función, así que no se puede llamar.",
  "call.here": "Lo que se llama aquí",
  "call.near": "{what} no es una función, así que no se puede llamar. ¿Querías decir {near}?",
  "call.property":
    "{what} no es una función, así que no se puede llamar: {name} es una propiedad. Quita los () que la siguen.",
  "call.semicolon":
    "La línea {line} no tiene ; al final, así que la línea siguiente se lee como parte de ella. Pon un ; allí.",
  "call.semicolonBrackets":
    "{what} no es una función, y la línea siguiente empieza con un paréntesis, así que se lee como una llamada a {what}. Pon un ; después de {what}.",
  "call.private": "{what} no se puede llamar. La clase tiene {name}, que solo puede usar su propio código.",
  "call.of.list": "{name} es de las listas, y {of} no es una lista aquí. Muestra {of} para ver qué es.",
  "call.of.text": "{name} es de los textos, y {of} no es un texto aquí. Muestra {of} para ver qué es.",
  "call.of.number": "{name} es de los números, y {of} no es un número aquí. Muestra {of} para ver qué es.",
  "call.of.map": "{name} es de los Map, y {of} no es un Map aquí. Muestra {of} para ver qué es.",
  "call.of.set": "{name} es de los Set, y {of} no es un Set aquí. Muestra {of} para ver qué es.",
  "call.of.promise":
    "{name} es de las promesas, y {of} no es una promesa aquí. Muestra {of} para ver qué es.",
  "call.of.date": "{name} es de las fechas, y {of} no es un Date aquí. Muestra {of} para ver qué es.",
  "new.notClass": "Lo que sigue a new aquí no es una clase.",
  "new.missing": "Una clase se usa con new: escribe new delante.",
  "new.notClassNamed": "{what} no es una clase, así que new no puede crear nada con eso.",
  "new.missingOf": "{what} es una clase: escribe new {what}(…).",
  "new.super": "Una clase que extiende otra debe llamar a super(…) en su constructor antes de usar this.",
  "new.superTwice": "super(…) solo se puede llamar una vez en un constructor.",
  readOnly: "{name} no se puede cambiar. Si se declaró con const, usa let.",
  "readOnly.property":
    "{name} no se puede cambiar aquí: su objeto está congelado o protegido. Haz una copia del objeto con el valor nuevo.",
  early: "{name} se usa aquí antes de que se haya ejecutado la línea que lo declara.",
  "early.name": "Un nombre",
  notIterable: "Lo que se quiere recorrer aquí no es una lista.",
  "notIterable.named": "{what} no es una lista, así que no se puede recorrer. Muéstralo para ver qué es.",
  destructured: "Aquí se toman valores de algo que es undefined o null.",
  "destructured.named":
    "{what} es undefined o null aquí, así que no se puede tomar nada de ahí. Averigua por qué no tiene valor.",
  "again.plain":
    "Una función se llama a sí misma una y otra vez y no para. Dale un caso en el que no se llame.",
  "again.one":
    "{name} se llama a sí misma una y otra vez (línea {line}) y no para. Dale un caso en el que no se llame.",
  "again.two":
    "{name} y {other} se llaman una a otra sin parar (línea {line}). Da a una de ellas un caso en el que no llame a la otra.",
  "again.accessor":
    "{what} (línea {line}) usa el propio {name} y así se llama a sí mismo sin parar. Guarda el valor con otro nombre, como #{name}.",
  "again.missed":
    "{name} se llama a sí misma una y otra vez (línea {line}) y no para. Tiene un caso que podría terminar, pero ese caso nunca llega: mira con qué se llama.",
  moreMemory: "El programa usó más memoria de la que hay.",
  "json.empty": "JSON.parse recibió un texto vacío o que termina demasiado pronto. Mira cuál es el texto.",
  "json.cut":
    "JSON.parse recibió un texto que no es JSON: le falta una coma, dos puntos o un signo de cierre.",
  "json.name":
    'JSON.parse recibió un texto que no es JSON. En JSON cada nombre va entre ", y después de la última coma siempre viene algo.',
  "json.circular": "JSON no puede escribir un objeto que se contiene a sí mismo.",
  jsonToken:
    'JSON.parse recibió un texto que no es JSON: {token} no puede ir donde está. En JSON los textos van entre ".',
  "object.getter": "Esta propiedad solo tiene un getter: se puede leer, pero no cambiar.",
  "object.fixed":
    "Aquí no se puede añadir nada: el objeto o la lista está congelado. Haz una copia con la parte nueva.",
  "object.delete": "Esta propiedad no se puede borrar: su objeto está congelado. Haz una copia sin ella.",
  "object.part": "Un texto, un número o un valor de verdad no se puede cambiar en parte. Crea uno nuevo.",
  "object.in":
    "in pregunta a un objeto por el nombre de una propiedad, y esto no es un objeto. Con un texto o una lista usa includes.",
  "object.kind":
    "Después de instanceof va el nombre de una clase. Para preguntar por texto o número, usa typeof.",
  "number.big":
    "Un BigInt, como 10n, y un número no se pueden mezclar en una operación. Conviértelos al mismo tipo con BigInt(…) o Number(…).",
  "number.digits": "El número de cifras pedido es demasiado pequeño o demasiado grande.",
  "number.repeat": "repeat necesita una cantidad que sea 0 o más.",
  "number.radix": "toString solo puede escribir un número en las bases de 2 a 36.",
  "number.length": "La longitud de una lista debe ser un número entero que sea 0 o más.",
  symbolText:
    "Un Symbol no se puede poner tal cual en un texto ni en una suma. Para tener su texto usa String(…).",
  dateInvalid: "Esta fecha no es válida: new Date no pudo leer lo que recibió. Escríbela como 2026-03-01.",
  uri: "Este texto tiene un % al que no siguen las dos cifras de su código.",
  reduceEmpty:
    "reduce se llamó con una lista vacía y no tiene valor inicial. Dale uno después de la función.",
  privateElsewhere: "Solo tiene {name} un objeto de la clase que lo declara, y este es otro tipo de objeto.",
  pattern: "La expresión regular no se puede leer: {message}",
  "pattern.group": "un ( se abre y no se cierra. Para el signo mismo, escribe \\(.",
  "pattern.closing": "un ) no cierra nada. Para el signo mismo, escribe \\).",
  "pattern.class": "un [ se abre y no se cierra, o un rango como a-z está al revés.",
  "pattern.repeat": "antes de *, + o ? no hay nada que repetir. Para el signo mismo, pon \\ delante.",
  "pattern.flags": "después de la última / solo pueden ir letras como g, i y m, una vez cada una.",
  "pattern.other": "algún signo está donde no puede estar.",
  threwValue: "El programa lanzó {value}.",
  threwKind: "El programa lanzó un error de tipo {name}.",

  "read.bracket": "El signo {opened} abierto en la línea {line} no se cierra: falta {closing}.",
  "read.bracketIndent":
    "Falta {closing}. Por la sangría de las líneas, es el que cierra {opened}, abierto en la línea {line}.",
  "read.forParts": "Las tres partes de for (…) se separan con ;, no con comas.",
  "read.extra": "Este {closing} no cierra nada: sobra un {closing}, o falta el signo que lo abre.",
  "read.word": "{word} no es una palabra de JavaScript. ¿Querías decir {near}?",
  "read.wordCase": "{word} no es una palabra de JavaScript: se escribe {near}, en minúsculas.",
  "read.elseIf": "{word} no es una palabra de JavaScript. Escribe else if, en dos palabras.",
  "read.elseCondition": "else no lleva condición. Escribe else if (…), o quita la condición.",
  "read.condition": "Después de {word} van paréntesis: {word} (…).",
  "read.times": "{next} no se espera aquí. Para multiplicar, escribe *.",
  "read.andOr": "{next} no se espera aquí. En una condición, escribe {near}.",
  "read.curlyQuote": "{next} es una comilla curva. En el código usa las rectas: \" o '.",
  "read.comma": "{next} no se espera aquí. ¿Falta una coma delante?",
  "read.arrow": "La flecha se escribe =>, sin espacio en medio.",
  "read.constValue": "Un nombre declarado con const necesita su valor enseguida: const {name} = ….",
  "read.hyphen": "Un nombre no puede llevar -. Escríbelo en una sola palabra, como busFare.",
  "read.sign": "{wrong} no es un signo de JavaScript. Escribe {right}.",
  "read.dollar": "El $ con llaves solo funciona dentro de un texto entre acentos graves: `…`.",
  "read.dots": "Aquí sobra un punto.",
  "read.spread": "Para extender una lista o un objeto, escribe tres puntos: ...",
  "read.bothSides":
    "Cada lado de && o || necesita una comparación completa, con su propio valor a la izquierda.",
  "read.operator": "Después de {operator} falta un valor.",
  "read.ternary":
    "Un ? necesita también : con el valor para el otro caso. Para pedir una propiedad que puede faltar, escribe ?. con un punto.",
  "read.forOf": "Entre {name} y la lista va of: for (const {name} of …).",
  "read.elseSemicolon": "Hay un ; antes de else, así que el if terminó allí. Quita el ;.",
  "read.elseAlone":
    "Este else no tiene un if delante. Si a un if le corresponde más de una línea, ponlas entre llaves.",
  "read.colon": "Aquí no va : en JavaScript. Lo que va junto se pone entre llaves.",
  "read.blockNeeded": "{word} no puede ir aquí sin llaves alrededor.",
  "read.functionBrackets":
    "Después del nombre de una función van paréntesis, aunque no haya nada en ellos: ().",
  "read.functionName": "Esta función no tiene nombre. Escribe un nombre entre function y (.",
  "read.functionBrace": "Lo que hace una función va entre llaves: aquí falta la llave de apertura.",
  "read.asyncFirst": "async va delante de los paréntesis: async (…) => ….",
  "read.arrowStored":
    "Para dar a una función flecha el nombre {name}, escribe = después del nombre: const {name} = (…) => ….",
  "read.arrowBrackets": "Una función flecha con más de un parámetro los lleva entre paréntesis: (…, …) => ….",
  "read.arrowMissing": "Falta => entre los paréntesis y la llave.",
  "read.arrowObject":
    "Después de => una llave empieza los pasos de la función, no un objeto. Para devolver un objeto, pon paréntesis alrededor de sus llaves.",
  "read.returnBrace":
    "return termina donde termina su línea. Pon la llave de apertura de la línea {line} en la misma línea que return.",
  "read.parameterText": "Los parámetros de una función son nombres, así que van sin comillas.",
  "read.parameterType": "Un parámetro es solo un nombre. Quita {word}.",
  "read.type": "JavaScript no escribe un tipo delante de un nombre. Escribe let o const en lugar de {word}.",
  "read.typeBehind": "JavaScript no escribe un tipo detrás de un nombre. Quita : {type}.",
  "read.nameSpace": "Un nombre no puede llevar espacios. Escríbelo en una sola palabra, como busFare.",
  "read.classBrackets":
    "Una clase no lleva paréntesis después de su nombre. Los datos con que se crea van en su constructor(…).",
  "read.classWord": "Dentro de una clase, los métodos y los campos se escriben sin {word}.",
  "read.classComma": "Entre los métodos de una clase no va nada. Quita la coma.",
  "read.importQuotes": 'El nombre del archivo va entre comillas: from "./…".',
  "read.importFrom": "Falta from antes del nombre del archivo.",
  "read.exportBraces":
    "Para exportar un nombre que ya existe, pon llaves alrededor de {name}. O pon export donde se declara {name}.",
  "read.exportDefault": "Después de export default va un valor o una función, sin const ni let.",
  "read.objectSemicolon": "Las partes de un objeto se separan con comas, no con ;.",
  "read.objectEquals": "En un objeto va : entre un nombre y su valor, no =.",
  "read.caseWord": "Dentro de un switch cada caso empieza con la palabra case. {next} no se espera aquí.",
  "read.quoteInside":
    "El texto terminó en {mark} antes de {next}. Un texto que lleva {mark} se escribe entre {other} y {other}.",
  "read.comment": "{sign} no empieza un comentario aquí. Un comentario empieza con //.",
  "read.commentEnd": "Aquí empieza un comentario con /* que no termina: falta */.",
  "read.textOther":
    "El texto que empieza aquí con {mark} también debe terminar con {mark}, en la misma línea.",
  "read.lookalike": "{sign} solo parece un signo de código. Escribe {right} con el teclado.",
  "read.character": "El signo {sign} solo puede ir en un texto o en un comentario.",
  "read.regexp": "Aquí empieza una expresión regular con / que no termina: falta /.",
  "read.twiceLabel":
    "La etiqueta {name} se usa dos veces, una dentro de la otra. Da otro nombre a una de ellas.",
  "read.twiceParameter": "Dos parámetros se llaman {name}. Da otro nombre a uno de ellos.",
  "read.exportTwice": "{name} se exporta dos veces. Quita una de las dos.",
  "read.exportDefaultTwice": "Un archivo solo puede tener un export default. Quita default en el otro.",
  "read.exportUnknown": "Aquí se exporta {name}, pero este archivo no lo declara. Revisa cómo está escrito.",
  "read.private":
    "{name} solo se puede usar dentro de una clase que lo declare. Escribe {name} al principio de la clase, o da a la clase un método para eso.",
  "read.loopWord":
    "{word} no tiene ningún bucle alrededor aquí. En lugar de una función dada a forEach, usa un bucle for … of.",
  "read.step": "{step} cambia el valor de un nombre, y lo que tiene al lado no es un nombre.",
  "read.digits": "Un número se escribe solo con cifras: sin comas ni espacios, y sin un 0 al principio.",
  "read.yield": "yield solo puede ir en un generador, una función con * después de la palabra function.",
  "read.super": "super solo se puede usar en una clase que extiende otra.",
  "read.defaults": "Un switch solo puede tener un default.",
  "read.try": "Un try necesita un catch después, con sus propias llaves.",
  "read.throw": "Lo que se lanza va en la misma línea que throw.",
  "read.constructors": "Una clase solo puede tener un constructor. Haz uno solo de los dos.",
  "read.patternValue": "Lo que se descompone aquí necesita un valor: pon = y el valor después.",
  "read.mixed": "?? no puede ir junto a && o || sin paréntesis alrededor de uno de ellos.",
  "read.delete": "delete quita una propiedad de un objeto, no un nombre.",
  "read.with": "with no se puede usar. Escribe el nombre del objeto cada vez.",
  "read.escape":
    "Después de \\ solo pueden ir algunas letras en un texto. Para el signo \\ mismo, escríbelo dos veces: \\\\.",
  "read.restLast": "Lo que empieza con ... debe ser lo último, sin una coma después.",
  "read.topLevel": "import y export van fuera de todas las llaves, no dentro de una función.",
  "read.reserved":
    "{word} es una palabra del propio JavaScript y no puede ser un nombre aquí. Elige otro nombre.",
  "read.unexpected": "{next} no se espera aquí. ¿Falta algo delante?",
  "read.end": "El programa termina donde se esperaba algo más.",
  "read.text": "Aquí empieza un texto con {mark} que no termina: falta {mark} al final, en la misma línea.",
  "read.template": "Aquí empieza un texto entre acentos graves que no termina: falta un `.",
  "read.twice": "{name} se declara dos veces. Quita el segundo let o const, o usa otro nombre.",
  "read.await": "await solo puede estar en una función que lleve async delante.",
  "read.return": "Este return está fuera de toda función. ¿Sobra una llave de cierre antes?",
  "read.assign": "Lo que está a la izquierda de = no se puede cambiar. Para comparar, escribe ===.",
  "read.number": "Un nombre no puede empezar por una cifra. Si quieres multiplicar, escribe *.",
  "read.plain": "Esto no se puede leer como JavaScript: {message}",
  "read.export": "{file} no exporta {name}. Escribe export delante allí.",
  "read.module":
    'Aquí no hay un módulo "{wanted}". Un programa solo puede importar sus propios archivos ({own}), como "./{first}".',

  "check.threw": "{who} se detuvo con un error: {sentence}",
  "check.threwAt": "{who} se detuvo con un error en la línea {line}: {sentence}",
  "check.program": "El programa",
  "check.checkThrew": "La comprobación no pudo seguir: {sentence}",
  "check.checkThrewWith": "{call} dio {gave} y la comprobación no pudo seguir con eso: {sentence}",
  "check.something": "algo",
  "check.unsettled": "Se esperó a esta comprobación y nunca terminó.",
  "check.unsettledCall": "Se esperó a la promesa de {call} y nunca terminó.",
  "check.tooLong": "{who} tardó más que los {limit} milisegundos que permite esta comprobación.",
  "check.comparisons":
    "Esta comprobación cuenta sus comparaciones: con {who} hubo {made}, y debe haber {wanted}. ¿Se llama a algo demasiadas veces, o nunca?",
  "check.passedInstead": "Esta comprobación debía encontrar un error, pero no encontró ninguno.",
  "check.nothing": "{who} no dio a esta comprobación nada que comparar.",
  "check.interrupted": "El programa se detuvo durante esta comprobación.",
  "check.interruptedCall": "El programa se detuvo mientras se ejecutaba {call}.",
  "notRun.waits": "Esta comprobación no se ejecutó. Espera a la comprobación «{name}», que no se cumplió.",
  "notRun.skip": "Esta comprobación se dejó fuera.",
  "notRun.todo": "Esta comprobación todavía no está escrita.",
  "notRun.only": "Esta comprobación se dejó fuera, porque otra se ejecuta sola.",
  "notRun.stopped": "Esta comprobación no se ejecutó, porque el programa se detuvo antes.",
  "check.sameCause": "El mismo error aparece en «{name}».",
  "missing.file": "No hay un archivo {file}. Las comprobaciones lo necesitan.",
  "missing.default": "{file} no tiene un export default. Escribe export default delante.",
  "missing.export": "{file} no exporta {name}. Escribe export delante.",
  "missing.commonJs":
    "{file} no exporta {name}. Escribe ahí exports.{name} = …, o pon {name} en module.exports.",
  "missing.commonJsNear":
    "{file} no exporta {name}, pero declara {near}. El nombre debe ser exactamente {name}, y debe estar en module.exports.",
  "missing.near": "{file} no exporta {name}, pero declara {near}. El nombre debe ser exactamente {name}.",
  "missing.name": "{file} no exporta {name}. Escríbelo, con export delante.",

  "told.plain": "La comprobación esperaba {wish}, pero recibió {actual}.",
  "told.gave": "{call} debería dar {wish}, pero dio {actual}.",
  "told.gaveNot": "{call} no debería dar {actual}, pero lo dio.",
  "told.took": "Después de {call} el valor que se pasó debería ser {wish}, pero es {actual}.",
  "told.last": "Después de {call} la comprobación esperaba {wish}, pero recibió {actual}.",
  "throw.not": "{who} no debería detenerse con un error, pero lo hizo: {actual}",
  "throw.none": "{who} debería detenerse con {wish}, pero no se detuvo.",
  "throw.other": "{who} debería detenerse con {wish}, pero se detuvo con {actual}",
  "throw.any": "un error",
  "throw.named": "el error {expected}",

  "hint.return": "No se devolvió nada: ¿falta un return?",
  "hint.promise": "Llegó una promesa, no el valor que traerá: ¿falta un await?",
  "hint.promiseText": "Se usó una promesa como si fuera su valor: ¿falta un await?",
  "hint.arrow": "La función flecha de la línea {line} tiene llaves, así que solo devuelve algo con return.",
  "hint.assign":
    "La línea {line} tiene = en su condición. Un solo = guarda un valor; para comparar, escribe ===.",
  "hint.arrowObject":
    "En la línea {line} la llave después de => empieza los pasos de la función, no un objeto. Para devolver un objeto, pon paréntesis alrededor de sus llaves.",
  "hint.arrowCondition":
    'La línea {line} tiene => en su condición, que crea una función y por eso siempre es verdadera. Para "por lo menos" escribe >=.',
  "hint.returnLine":
    "El return de la línea {line} termina con su línea, así que no devuelve nada. Pon el valor en la misma línea.",
  "hint.nan": "La línea {line} compara con NaN, y nada es igual a NaN, ni siquiera NaN. Usa Number.isNaN(…).",
  "hint.ladder":
    "La línea {line} compara en cadena, como en a < b < c, y eso no pregunta por las dos. Escribe dos comparaciones con && entre ellas.",
  "hint.looseValue":
    "En la línea {line} hay un valor solo después de ||, así que la condición siempre es verdadera. Compara también ahí.",
  "hint.emptyIf":
    "El ; justo después de la condición en la línea {line} termina el if, así que lo que sigue siempre se ejecuta. Quita el ;.",
  "hint.fallsThrough": "El case de la línea {line} no tiene break, así que también se ejecuta el siguiente.",
  "hint.nameAsProperty":
    'La línea {line} pide la propiedad que se llama "{name}". Para el nombre guardado en {name}, escribe [{name}] en lugar del punto.',
  "hint.callback": "La función que recibe {method} en la línea {line} no devuelve nada: ¿le falta un return?",
  "hint.consoleGiven": "console.log en la línea {line} solo muestra un valor. Devuelve undefined.",
  "hint.forEach":
    "forEach en la línea {line} no devuelve nada. Para crear una lista nueva usa map; para buscar algo usa find.",
  "hint.forEachReturn":
    "El return dentro de forEach (línea {line}) termina solo la función interior, no la que la rodea. Usa un bucle for … of, o find.",
  "hint.push": "{method} en la línea {line} cambia la lista y devuelve su nueva longitud, no la lista.",
  "hint.sort":
    "sort en la línea {line} compara los números como textos, así que 10 va antes que 9. Dale una función que compare dos números.",
  "hint.forIn":
    "for … in (línea {line}) da las posiciones de una lista, como textos. Para sus valores escribe for … of.",
  "hint.tooFar":
    "El bucle de la línea {line} da un paso de más: la última posición de una lista es su length - 1.",
  "hint.lengthIndex":
    "La línea {line} pide el elemento en la posición length, que está detrás del último. La última posición es length - 1.",
  "hint.firstRound":
    "El bucle de la línea {line} hace return en la primera vuelta, así que nunca llega al segundo elemento. ¿Dónde debería estar el return?",
  "hint.itself":
    "La línea {line} da a {name} su propio valor otra vez y no cambia nada. En una clase, escribe this.{name} a la izquierda.",
  "hint.unused": "{method} en la línea {line} no cambia nada: devuelve algo nuevo, y eso no se guarda.",
  "hint.noBeginning":
    "{name} todavía no tiene valor cuando la línea {line} lo usa por primera vez. Dale uno donde se declara.",
  "hint.timerAwaited":
    "setTimeout en la línea {line} no da una promesa, así que await no lo espera. Ponlo dentro de un new Promise(…).",
  "hint.timer":
    "Lo que recibe setTimeout en la línea {line} se ejecuta más tarde, cuando la función que lo rodea ya terminó.",
  "hint.varLoop":
    "Todas las funciones creadas en el bucle de la línea {line} comparten un solo {name}, que tiene su último valor cuando se ejecutan. Usa let en lugar de var.",
  "hint.hides":
    "La línea {line} declara otro {name}, que oculta el de fuera. Para cambiar aquel, quita let o const.",
  "hint.console": "No se devolvió nada. console.log solo muestra un valor: para devolverlo, escribe return.",
  "hint.returnSometimes": "Esta vez {name} llegó a su final sin un return. ¿Hay un return para cada caso?",
  "hint.nothingGiven": "{what} en la línea {line} no tiene valor (es undefined). Averigua por qué.",
  "hint.property": "La línea {line} pide {name}, que aquí nada tiene. ¿Querías decir {near}?",
  "hint.awaitCall":
    "La línea {line} llama a {name}, que da una promesa, y la usa enseguida: ¿falta un await delante de {name}?",
  "hint.neverSettled":
    "La promesa creada en la línea {line} nunca termina, porque nada en ella llama a {name}.",
  "hint.sameList":
    "La línea {line} compara con una lista o un objeto nuevo mediante {operator}, que solo es verdad para el mismo. Compara lo que contienen.",
  "hint.twoObjects":
    "La línea {line} compara dos listas u objetos con {operator}, que solo pregunta si los dos son el mismo. Compara lo que contienen.",
  "hint.changed":
    "{method} en la línea {line} cambia {name}, que es de quien llamó. Trabaja con una copia, como [...{name}].",
  "hint.errorGivenBack":
    "El error de la línea {line} solo se devuelve. Para detenerse con él, escribe throw delante.",
  "hint.text": "Lo que llegó es un texto, no un número: Number(…) lo convierte en número.",
  "hint.sameLooks": "Los dos parecen iguales, pero no son la misma lista ni el mismo objeto.",
  "hint.kind": "Lo que llegó es {came}, no {wanted}.",
  "hint.function":
    "Lo que llegó es una función, no lo que devuelve. Llámala: escribe () después de su nombre.",
  "hint.functionInText":
    "Llegó el texto de una función, no lo que devuelve. Llámala: escribe () después de su nombre.",
  "hint.objectInText": "Se puso un objeto en un texto. Pon una de sus propiedades, o JSON.stringify(…).",
  "hint.undefinedInText":
    "Se puso en el texto algo que no tiene valor (undefined). Revisa el nombre de lo que pusiste.",
  "hint.notNumber":
    'NaN significa "no es un número": aquí se calculó con algo que no es un número, como undefined o un texto.',
  "hint.minusZero": "-0 es un cero que conserva su signo menos, como el que da 0 * -1.",
  "hint.zeroDivided": "Infinity viene de una división entre 0, o de Math.max o Math.min con una lista vacía.",
  "hint.sign": "Solo cambia el signo: uno lleva menos. ¿Está bien el orden de una resta?",
  "hint.float":
    "Los números con decimales se guardan solo de forma aproximada. Redondea el resultado, por ejemplo con toFixed, Math.round o en centavos.",
  "hint.round": "El valor es correcto, pero no está redondeado a los {digits} decimales que se piden.",
  "hint.joined":
    "+ pone los textos uno detrás de otro. Para sumarlos, conviértelos antes en números con Number(…).",
  "hint.order": "Están todos los elementos, pero en otro orden.",
  "kind.list": "una lista",
  "kind.text": "un texto",
  "kind.number": "un número",
  "kind.truth": "verdadero o falso",
  "kind.map": "un Map",
  "kind.set": "un Set",
  "kind.object": "un objeto",
  "hint.promiseList": "La lista contiene promesas, no sus valores: await Promise.all(…) espera a todas.",
  "hint.number": "Lo que llegó es un número, no un texto: String(…) lo convierte en texto.",
  "hint.oneMore": "Es uno de más.",
  "hint.oneLess": "Es uno de menos.",
  "hint.itemMoreEnd": "La lista tiene un elemento de más al final.",
  "hint.itemMoreStart": "La lista tiene un elemento de más al principio.",
  "hint.itemLessEnd": "Falta el último elemento de la lista.",
  "hint.itemLessStart": "Falta el primer elemento de la lista.",
  "diff.at": "Mira {path}: debería ser {expected}, pero es {actual}.",
  "diff.lack": "Falta {path}: debería ser {expected}.",
  "diff.near": "Falta {name}, pero hay {near}. El nombre debe ser exactamente {name}.",
  "diff.more": "{path} no debería estar. Es {actual}.",
  "diff.lackItem": "Le falta {expected}.",
  "diff.moreItem": "{actual} no debería estar ahí.",
  "diff.case": "Solo cambian mayúsculas y minúsculas.",
  "diff.form":
    "Parecen iguales, pero un acento está guardado de otra manera. normalize() hace iguales los textos.",
  "diff.signMore": "Sobra {sign} {place}.",
  "diff.signLess": "Le falta {sign} {place}.",
  "diff.lookalike": "Hay {came} {place} donde debería haber {wanted}. Los dos se parecen.",
  "diff.goesOn": "Se diferencian {place}: ahí debería seguir {expected}, pero sigue {actual}.",
  "diff.line": "La línea {line} del texto debería ser {expected}, pero es {actual}.",
  "diff.lineLess": "Falta la línea {line} del texto: {expected}.",
  "diff.lineMore": "El texto tiene una línea {line} que no debería estar: {actual}.",
  "diff.atStart": "al principio",
  "diff.atEnd": "al final",
  "diff.behind": "después de {text}",
  "diff.behindInLine": "después de {text} en la línea {line} del texto",
  "diff.atLine": "al principio de la línea {line} del texto",
  "sign.space": "un espacio",
  "sign.lineEnd": "un salto de línea (\\n)",
  "sign.tab": "un tabulador (\\t)",
  "sign.return": "un fin de línea de Windows (\\r)",
  "sign.fixedSpace": "un espacio duro (U+00A0)",
  "sign.hidden": "un signo que no se ve ({code})",

  "limit.time": "El programa se ejecutó durante más de {seconds} segundos y se detuvo. {where}",
  "limit.timeOne": "El programa se ejecutó durante más de un segundo y se detuvo. {where}",
  "limit.memory":
    "El programa usó más memoria de la permitida y se detuvo. Busca una lista o un texto que crezca sin fin.",
  "limit.asked": "Detuviste el programa.",
  "limit.output":
    "El programa mostró más de {count} caracteres y se detuvo. Busca un bucle que muestre texto sin fin.",
  "limit.await": "El programa espera con await algo que nunca llega.",
  "loop.look": "Busca un bucle que no termine.",
  "loop.only": "Su único bucle empieza en la línea {line}. Mira si puede terminar.",
  "loop.many":
    "Tiene más de un bucle: mira los que empiezan en las líneas {lines} y busca cuál no puede terminar.",
  "loop.assign":
    "El bucle de la línea {line} tiene = en su condición. Un solo = guarda un valor, y el bucle sigue. Para comparar, escribe ===.",
  "loop.empty":
    "El ; justo después de la condición en la línea {line} es todo el bucle, así que nada cambia en él. Quita el ;.",
  "loop.grows": "El bucle de la línea {line} alarga {name} en cada vuelta, así que nunca llega a su final.",
  "loop.always":
    "Nada termina el bucle de la línea {line}: su condición sigue siendo verdadera y no tiene break.",
  "loop.unchanged": "Nada en el bucle de la línea {line} cambia {name}. Una vez que empieza, no termina.",
  "loop.away": "En el bucle de la línea {line}, {name} se aleja del valor con el que el bucle termina.",

  "wish.toBe": "{value}",
  "wish.not.toBe": "cualquier cosa menos {value}",
  "wish.toEqual": "{value}",
  "wish.not.toEqual": "cualquier cosa menos {value}",
  "wish.toStrictEqual": "exactamente {value}",
  "wish.not.toStrictEqual": "cualquier cosa menos {value}",
  "wish.toBeCloseTo": "más o menos {value}",
  "wish.not.toBeCloseTo": "un número que no esté cerca de {value}",
  "wish.toBeGreaterThan": "más de {value}",
  "wish.not.toBeGreaterThan": "no más de {value}",
  "wish.toBeGreaterThanOrEqual": "por lo menos {value}",
  "wish.not.toBeGreaterThanOrEqual": "menos de {value}",
  "wish.toBeLessThan": "menos de {value}",
  "wish.not.toBeLessThan": "no menos de {value}",
  "wish.toBeLessThanOrEqual": "como mucho {value}",
  "wish.not.toBeLessThanOrEqual": "más de {value}",
  "wish.toBeDefined": "un valor",
  "wish.not.toBeDefined": "nada",
  "wish.toBeUndefined": "undefined",
  "wish.not.toBeUndefined": "un valor",
  "wish.toBeNull": "null",
  "wish.not.toBeNull": "cualquier cosa menos null",
  "wish.toBeNaN": "NaN",
  "wish.not.toBeNaN": "cualquier cosa menos NaN",
  "wish.toBeTruthy": "algo que valga como verdadero",
  "wish.not.toBeTruthy": "algo que valga como falso",
  "wish.toBeFalsy": "algo que valga como falso",
  "wish.not.toBeFalsy": "algo que valga como verdadero",
  "wish.toContain": "algo que contenga {value}",
  "wish.not.toContain": "algo sin {value}",
  "wish.toContainEqual": "algo que contenga {value}",
  "wish.not.toContainEqual": "algo sin {value}",
  "wish.toHaveLength": "algo de longitud {value}",
  "wish.not.toHaveLength": "algo de longitud distinta de {value}",
  "wish.toMatch": "un texto que coincida con {value}",
  "wish.not.toMatch": "un texto que no coincida con {value}",
  "wish.toBeInstanceOf": "un objeto de la clase {value}",
  "wish.not.toBeInstanceOf": "ningún objeto de la clase {value}",
  "wish.toMatchObject": "algo con {value}",
  "wish.not.toMatchObject": "algo sin {value}",
  "wish.toHaveProperty": "algo con la propiedad {value}",
  "wish.not.toHaveProperty": "nada con la propiedad {value}",

  ...kindsEs,
  ...sqlEs,
};
