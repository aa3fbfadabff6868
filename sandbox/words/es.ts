import { checksEs } from "./checks-es.ts";
import { kindsEs } from "./kinds-es.ts";
import { mocksEs } from "./mocks-es.ts";
import { readEs } from "./read-es.ts";
import type { WordKey } from "./say.ts";
import { slipsEs } from "./slips-es.ts";
import { sqlEs } from "./sql-es.ts";

export const es: Readonly<Record<WordKey, string>> = {
  "unknown.plain": "El nombre {name} no se conoce aquí. Revisa cómo está escrito, o decláralo antes.",
  "unknown.text":
    'El nombre {name} no se conoce aquí. Si es un texto, ponlo entre comillas: "{name}". Si es un nombre, revisa cómo está escrito, o decláralo antes.',
  "unknown.make.const":
    "El nombre {name} no se conoce aquí. Si esta línea lo crea, pon const (o let) delante.",
  "unknown.make.let":
    "El nombre {name} no se conoce aquí. Recibe más de un valor: pon let delante donde recibe el primero.",
  "unknown.make.first":
    "El nombre {name} no se conoce aquí, así que no tiene un valor que pueda cambiar. En una línea anterior, escribe let {name} = y su primer valor.",
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
  "call.property": "{what} no es una función, así que no se puede llamar. Quita los () después de {name}.",
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
  "readOnly.compare":
    "{name} no se puede cambiar, y un solo = guarda un valor en él. Para comparar, escribe aquí ===.",
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
  "kind.list": "una lista",
  "kind.text": "un texto",
  "kind.number": "un número",
  "kind.truth": "verdadero o falso",
  "kind.map": "un Map",
  "kind.set": "un Set",
  "kind.object": "un objeto",
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
  ...kindsEs,
  ...sqlEs,
  ...checksEs,
  ...mocksEs,
  ...readEs,
  ...slipsEs,
};
