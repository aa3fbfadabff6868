import type { checksEn } from "./checks-en.ts";

export const checksEs: Readonly<Record<keyof typeof checksEn, string>> = {
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
  "hint.assignInValue":
    "El = que está antes del valor en la línea {line} lo guarda en {name}; no compara. Para comparar, escribe ===.",
  "hint.arrowInValue":
    'La línea {line} tiene =>, que crea una función y no compara. Para "por lo menos" escribe >=.',
  "hint.returnLine":
    "El return de la línea {line} termina con su línea, así que no devuelve nada. Pon el valor en la misma línea.",
  "hint.nan": "La línea {line} compara con NaN, y nada es igual a NaN, ni siquiera NaN. Usa Number.isNaN(…).",
  "hint.ladder":
    "La línea {line} compara en cadena, como en a < b < c, y eso no pregunta por las dos. Escribe dos comparaciones con && entre ellas.",
  "hint.plusFirst":
    "En la línea {line}, el + se hace antes que {operator}, así que {operator} recibe todo el texto a su izquierda. Pon entre paréntesis la parte que lleva {operator}.",
  "hint.notFirst":
    "En la línea {line}, el ! se hace antes que {operator}, así que solo invierte el valor que tiene al lado. Pon la comparación entre paréntesis: !(… {operator} …).",
  "hint.looseValue":
    "En la línea {line} hay un valor solo después de ||, así que la condición siempre es verdadera. Compara también ahí.",
  "hint.looseResult":
    "En la línea {line} hay un valor solo después de ||, así que el resultado nunca es false. Escribe también ahí una comparación completa.",
  "hint.looseAnd":
    "En la línea {line} hay un valor solo después de &&, así que ahí no se pregunta nada. Escribe también ahí una comparación completa.",
  "hint.looseBefore":
    "En la línea {line} hay un valor solo antes de {operator}, así que ahí no se pregunta nada. Escribe también ahí una comparación completa.",
  "hint.chosenValue":
    "La línea {line} compara solo con {value}: {operator} entre dos valores elige uno de ellos. Escribe una comparación completa a cada lado de {operator}.",
  "hint.emptyIf":
    "El ; justo después de la condición en la línea {line} termina el if, así que lo que sigue siempre se ejecuta. Quita el ;.",
  "hint.emptyElse":
    "El ; justo después de else en la línea {line} lo termina, así que lo que sigue siempre se ejecuta. Quita el ;.",
  "hint.emptyLoop":
    "El ; justo después de los paréntesis en la línea {line} es todo el bucle, así que las llaves que siguen se ejecutan solo una vez. Quita el ;.",
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
    "El bucle de la línea {line} hace return en la primera vuelta, así que nunca llega a una segunda. ¿Dónde debería estar el return?",
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
  "hint.promiseList": "La lista contiene promesas, no sus valores: await Promise.all(…) espera a todas.",
  "hint.number": "Lo que llegó es un número, no un texto: String(…) lo convierte en texto.",
  "hint.oneMore": "Es uno de más.",
  "hint.oneLess": "Es uno de menos.",
  "hint.itemMoreEnd": "La lista tiene un elemento de más al final.",
  "hint.itemMoreStart": "La lista tiene un elemento de más al principio.",
  "hint.itemLessEnd": "Falta el último elemento de la lista.",
  "hint.itemLessStart": "Falta el primer elemento de la lista.",
  "limit.time": "El programa se ejecutó durante más de {seconds} segundos y se detuvo. {where}",
  "limit.timeOne": "El programa se ejecutó durante más de un segundo y se detuvo. {where}",
  "limit.memory":
    "El programa usó más memoria de la permitida y se detuvo. Busca una lista o un texto que crezca sin fin.",
  "call.unreadable":
    "Esto no es una sola llamada. Escribe el nombre de una función y, entre paréntesis, lo que le das, por ejemplo `total([2, 3])`.",
  "limit.asked": "Detuviste el programa.",
  "limit.output":
    "El programa mostró más de {count} caracteres y se detuvo. Busca un bucle que muestre texto sin fin.",
  "limit.await": "El programa espera con await algo que nunca llega.",
  "loop.look": "Busca un bucle que no termine, o demasiados pasos.",
  "loop.only":
    "Su único bucle empieza en la línea {line}. Mira si puede terminar, o si da demasiadas vueltas.",
  "loop.many":
    "Tiene más de un bucle: mira los que empiezan en las líneas {lines} y busca cuál no puede terminar o da demasiadas vueltas.",
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
};
