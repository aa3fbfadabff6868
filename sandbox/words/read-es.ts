import type { readEn } from "./read-en.ts";

export const readEs: Readonly<Record<keyof typeof readEn, string>> = {
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
  "read.elseIfCondition":
    "Después de else if van paréntesis con una condición: else if (…). Para todos los demás casos, escribe solo else.",
  "read.times": "{next} no se espera aquí. Para multiplicar, escribe *.",
  "read.andOr": "{next} no se espera aquí. En una condición, escribe {near}.",
  "read.curlyQuote": "{next} es una comilla curva. En el código usa las rectas: \" o '.",
  "read.comma": "{next} no se espera aquí. ¿Falta una coma delante?",
  "read.bareText":
    'Si esto es un texto, ponlo entre comillas: "{text}". Sin comillas se lee como código: {next} no se espera aquí.',
  "read.bareSign":
    "Si esto es un texto, ponlo entre comillas. Sin comillas se lee como código: {sign} no se espera aquí.",
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
  "read.elseAfterLast":
    "Después del último else no puede venir nada. El else de la línea {line} vale para todos los demás casos: pon este else if antes de él.",
  "read.elseTwice":
    "Un if solo puede tener un else sin condición, y ya está el de la línea {line}. Ponle a ese una condición, con else if (…), o quita uno de los dos.",
  "read.braceBeforeElse":
    "Falta un {closing} antes de este else: el que cierra el {opened} de la línea {line}.",
  "read.elseApart":
    "Hay algo entre este else y su if. Un else va justo después de la última llave de su if, que se abre en la línea {line}.",
  "read.then":
    "La palabra {word} no existe en JavaScript. Quítala: lo que pertenece al if va justo después de sus paréntesis, entre llaves.",
  "read.braceAfterCall":
    "{name}(…) se lee como una llamada, y después de ella no puede venir una llave. ¿Falta una palabra delante de {name}, o {name} está mal escrito?",
  "read.conditionBrackets":
    "Los paréntesis de {word} terminan antes de {operator}. Pon un par alrededor de toda la condición: {word} (… {operator} …).",
  "read.arrowCompared": '=> crea una función y no compara. Para "por lo menos" escribe >=.',
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
};
