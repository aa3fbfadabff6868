import type { kindsEn } from "./kinds-en.ts";

export const kindsEs: Readonly<Record<keyof typeof kindsEn, string>> = {
  "runs.nothing":
    "El programa no mostró nada. Para mostrar un valor, escribe console.log(…) con el valor dentro.",
  "runs.silent": "El programa no mostró nada.",
  "runs.program": "Mira tu programa. {slip}",
  "runs.nothingReturn":
    "El programa no mostró nada. El return de la línea {line} devuelve un valor, pero no lo muestra. Para mostrarlo, escribe console.log(…).",
  "runs.nothingCalled":
    "El programa no mostró nada. La función {name} está ahí, pero nada la llama. Llámala con {name}(…).",
  "runs.idle":
    "El programa no mostró nada, porque nada llama a la función {name}. Para ver lo que da, escribe console.log({name}(…)) al final.",
  "runs.nothingReached":
    "El programa no mostró nada. Que muestre algo depende de la condición de la línea {line}. Pon en ella los valores de esta ejecución: ¿se cumple?",
  "runs.nothingWanted": "El programa no debería mostrar nada aquí, pero mostró {found}.",
  "runs.blankLine": "una línea vacía",
  "runs.line": "La línea {line} debería ser {wanted}, pero es {found}.",
  "runs.oneLine":
    "Todo está en una sola línea, pero debería haber {count} líneas. Cada console.log muestra su propia línea.",
  "runs.manyLines":
    "Debería ser una sola línea, pero el programa mostró {count}. Pon los valores en un solo console.log.",
  "runs.blankMore": "La línea {line} está vacía y sobra. Solo se diferencian las líneas vacías.",
  "runs.blankLess":
    "Falta una línea vacía: debería ser la línea {line}. Solo se diferencian las líneas vacías.",
  "runs.missing":
    "Lo que se mostró está bien hasta ahí, pero falta más: {count}. La línea {line} debería ser {wanted}.",
  "runs.extra":
    "Las líneas de antes están bien, pero no debería venir nada después. La línea {line} es {found}.",
  "runs.leftOut": "Falta una línea: la línea {line} debería ser {wanted}. Las líneas que siguen están bien.",
  "runs.putIn": "La línea {line} sobra: {found}. Las líneas que siguen están bien.",
  "runs.hint.order": "Están todas las líneas correctas, pero no en este orden.",
  "runs.hint.case": "Solo se diferencian las mayúsculas y minúsculas.",
  "runs.hint.spaces": "Solo se diferencian los espacios.",
  "runs.hint.quotes":
    "También se mostraron comillas: en el código basta un par de comillas alrededor del texto.",
  "runs.hint.lookAlike": "El signo {sign} no es el que se pide, aunque se le parezca. Escríbelo otra vez.",
  "runs.hint.punctuation": "Solo se diferencian signos como . , : o !.",
  "runs.hint.promise": "Se mostró una promesa, no el valor que traerá: ¿falta un await?",
  "runs.hint.undefined":
    "Se mostró undefined: ahí falta un valor. ¿Falta un return, o un nombre no tiene valor?",
  "runs.hint.noValue": "Se mostró undefined: ahí falta un valor. ¿Tiene valor el nombre que se muestra?",
  "runs.hint.nan": "Se mostró NaN: se hizo una cuenta con algo que no es un número.",
  "runs.hint.object":
    "Se mostró [object Object]: un objeto se convirtió en texto. Muestra una de sus propiedades.",
  "runs.hint.null": "Se mostró null: no había valor, o no quedaba entrada.",
  "runs.hint.template":
    "Un valor se pone dentro de un texto solo si lleva acentos graves alrededor, no comillas.",
  "runs.hint.function":
    "Se mostró [Function …]: la función misma, no lo que devuelve. Para llamarla, escribe () después de su nombre.",
  "runs.hint.quoted":
    "En la línea {line} del programa, {part} está entre comillas, así que se muestra tal como está escrito. Para que se muestre su valor, sácalo de las comillas.",
  "runs.hint.joined":
    "En la línea {line} del programa, el + une cada valor al texto de antes. Para sumar primero los números, pon su suma entre paréntesis.",
  "runs.hint.joinedInput":
    "La línea {line} del programa une dos textos: lo que da prompt() es un texto. Para sumar, conviértelos antes en números con Number(…).",

  "input.none":
    "El programa pidió una línea de entrada, pero esta ejecución no tiene ninguna: entonces prompt() da null.",
  "input.more":
    "El programa pidió {times} líneas de entrada, pero esta ejecución solo tiene {count}: después de la última, prompt() da null.",
  "input.unread": "El programa no leyó nada de su entrada. Cada prompt() da la línea siguiente.",
  "input.less": "Líneas de entrada en esta ejecución: {count}. El programa solo leyó {times}.",

  "predict.answer": "Tu respuesta",
  "predict.line": "Línea {line}",
  "predict.end": "El final",
  "predict.rest": "Las líneas que siguen",
  "predict.empty":
    "Todavía no hay respuesta. Lee el programa de arriba abajo y escribe cada línea que muestra.",
  "predict.tooFew": "Tus líneas están bien hasta ahí, pero el programa hace algo más después.",
  "predict.tooMany":
    "Todas las líneas de antes están bien. Aquí el programa ya terminó, así que no hay línea {line}.",
  "predict.wrong": "Esta línea todavía no está bien.",
  "predict.hint.steps": "Recorre el programa paso a paso hasta aquí y anota cada valor cuando cambia.",
  "predict.hint.lines":
    "Lee otra vez el programa hasta aquí, línea por línea, y escribe exactamente lo que muestra cada console.log.",
  "predict.hint.comment":
    "Esto está en un comentario. Lo que sigue a // es para las personas: la computadora se lo salta y no muestra nada de eso.",
  "predict.hint.question":
    "Esta es la pregunta de un prompt. Se pregunta, no se muestra: escribe solo lo que muestra console.log.",
  "predict.hint.quoted":
    "Lo que va entre comillas es un texto: se muestra tal como está escrito, y no se calcula nada de él.",
  "predict.hint.comma":
    "Los valores están bien, pero la coma entre ellos no se muestra: console.log pone ahí un espacio.",
  "predict.hint.apart":
    "Los valores están bien, pero aquí el + los une, y no pone ningún espacio entre ellos.",
  "predict.hint.quotes": "El texto está bien, pero console.log lo muestra sin comillas alrededor.",
  "predict.hint.quotesPrinted": "El texto está bien, pero aquí las comillas son parte de lo que se muestra.",
  "predict.hint.lookAlike":
    "Uno de sus signos solo se parece al correcto. Escribe la línea otra vez con el teclado.",
  "predict.hint.brackets":
    "Los valores están bien. Mira los espacios: una lista se muestra como [ 1, 2 ], y un objeto lleva los mismos espacios dentro de sus llaves.",
  "predict.hint.insideQuotes":
    "Los valores están bien. Dentro de una lista o un objeto, un texto va entre comillas simples; los números no.",
  "predict.hint.noBrackets":
    "Los valores están bien, pero se muestra una lista o un objeto entero, con sus corchetes o llaves.",
  "predict.hint.spaces": "Solo se diferencian los espacios. Entre dos valores, console.log pone uno.",
  "predict.hint.case": "Mira las mayúsculas y minúsculas: se muestran tal como están en el programa.",
  "predict.hint.zeros":
    "El número está bien, pero JavaScript lo muestra de otra manera. Mira los ceros y el punto decimal.",
  "predict.hint.noValue":
    "Algo de esta línea no tiene valor cuando se muestra. ¿Qué palabra muestra JavaScript entonces?",
  "predict.hint.noNumber":
    "Aquí el programa hace una cuenta con algo que no es un número. ¿Qué palabra muestra JavaScript entonces?",
  "predict.hint.plus":
    "Mira cada +: entre números suma, pero con un texto pone los dos uno al lado del otro.",
  "predict.hint.order": "Todas tus líneas se muestran, pero no en este orden. ¿Qué línea se ejecuta primero?",
  "predict.hint.later":
    "Todas tus líneas se muestran, pero no en este orden. Lo que espera viene después de lo que no espera.",
  "predict.hint.joined": "Esto es más de una línea: cada console.log empieza una línea nueva.",
  "predict.hint.leftOut": "Antes de esto se muestra algo. ¿Qué línea te saltaste?",
  "predict.hint.code":
    "Esta es una línea del propio programa. Escribe lo que el programa muestra cuando se ejecuta.",
  "predict.hint.stops":
    "El programa no llega a mostrar esto: se detiene con un error. Escribe el nombre del error.",
  "predict.hint.otherError": "Aquí el programa sí se detiene con un error, pero es de otra clase.",
  "predict.hint.goesOn": "Aquí el programa no se detiene con un error: muestra algo.",
  "predict.hint.truth":
    "Aquí se muestra una de las palabras true y false: eso es lo que da una comparación. ¿Cuál de las dos?",
  "predict.hint.compare":
    "Pon los valores en la comparación y pregúntate: ¿es así? Cuidado con el límite: < y > dejan fuera un valor igual, <= y >= lo incluyen.",
  "predict.hint.same":
    "Pon los valores en la comparación y pregúntate: ¿los dos son iguales? Un texto y un número nunca lo son.",
  "predict.hint.sameThing":
    "Pon los valores en la comparación y pregúntate: ¿los dos son iguales? Las listas, los objetos y las fechas son iguales solo si los dos nombres están por una misma cosa, tengan lo que tengan.",
  "predict.hint.isItSo": "Pon los valores en esta línea y pregúntate lo que ella pregunta: ¿es así o no?",
  "predict.hint.logic":
    "Resuelve primero cada lado por separado. && necesita que los dos lados sean true, || necesita al menos uno, y ! cambia true por false y al revés.",
  "predict.hint.branch":
    "El programa tiene este texto, pero en un lugar que aquí no se ejecuta. Pon los valores en cada condición, desde arriba: ¿cuál es la primera que se cumple?",
  "predict.hint.decimals": "El número está cortado. Una división que no es exacta da decimales.",
  "predict.note.putIn": "Es una línea de más.",
  "predict.note.value": "Todo en ella tiene un valor, así que no se muestra undefined.",
  "predict.note.nan": "Su cuenta solo tiene números, así que no se muestra NaN.",
  "predict.note.otherNumber": "Es un número, pero otro.",
  "predict.note.onlyNumber": "Aquí se muestra solo un número.",
  "predict.note.number": "Solo su número está mal.",
  "predict.note.numbers": "Sus palabras están bien, pero no todos sus números.",
  "predict.note.words": "Sus números están bien, pero no lo que los rodea.",
  "predict.note.short": "Empieza bien, pero termina demasiado pronto.",
  "predict.note.long": "Empieza bien, pero le sobra algo al final.",
  "predict.note.begins": "Empieza bien, pero no sigue bien.",
  "predict.note.moreLines": "El programa muestra más líneas de las que escribiste.",
  "predict.note.fewerLines": "El programa muestra menos líneas de las que escribiste.",
  "predict.hint.template":
    "Entre acentos graves, un $ con llaves vale por el valor que hay en ellas: se muestra solo el valor, sin $ y sin llaves.",
  "predict.note.precedence": "Su cuenta no se hace de izquierda a derecha: * / y % van antes que + y -.",

  "order.check": "Solo las líneas dadas, cada una como mucho una vez",
  "order.empty": "Todavía no hay ninguna línea. Pon las líneas dadas en el orden en que deben ejecutarse.",
  "order.twice": "La línea {line} está repetida. Usa cada línea solo tantas veces como se dio.",
  "order.joined": "La línea {line} es más de una de las líneas dadas. Pon cada una en su propia línea.",
  "order.near":
    "La línea {line} no está como se dio. Debería ser `{near}`. Las líneas solo se mueven, no se cambian.",
  "order.strange": "La línea {line} no es una de las líneas dadas. Quítala y mueve solo las dadas.",
  "order.open":
    "En este orden, ninguna línea cierra el {opened} de la línea `{card}`. Pon una línea con {closing} donde termina esa parte.",
  "order.closes":
    "En este orden, la línea `{card}` cierra algo que ninguna línea de antes abre. Muévela hacia abajo o quítala.",
  "order.declared":
    "Dos de tus líneas declaran el nombre {name}. Solo una de ellas es correcta: quita la otra.",
  "order.unreadable": "En este orden, JavaScript no puede seguir leyendo en la línea {line}.",

  "gaps.check": "Solo se llenan los huecos y no se cambia nada más",
  "gaps.empty": "El hueco de la línea {line} sigue vacío. Escribe algo en lugar de ____.",
  "gaps.changed":
    "La línea {line} cambió fuera de su hueco. Debería ser `{given}`, con algo en lugar de ____.",
  "gaps.fixed": "La línea {line} cambió. Debería ser `{given}`. Solo hay que llenar los huecos.",
  "gaps.missing": "Falta la línea `{given}`. Vuelve a ponerla: solo hay que llenar los huecos.",
  "gaps.extra": "La línea {line} no estaba. Quítala: solo hay que llenar los huecos.",

  "choose.check": "Tu elección",
  "choose.empty": "Todavía no elegiste nada. Elige una respuesta y después comprueba.",
  "choose.one": "Elegiste más de una respuesta. Aquí solo una es correcta: elige la que te parezca mejor.",
  "choose.unknown": "«{found}» no es ninguna de las respuestas. Elige de la lista.",
  "choose.more": "Lo que elegiste es correcto, pero no es todo: hay algo más que es correcto.",

  "tests.right": "Tus pruebas pasan con un programa correcto",
  "tests.rightOf": "Tus pruebas pasan con un programa correcto ({number} de {count})",
  "tests.none": "Todavía no hay ninguna prueba. Escribe una con test(…) y expect(…).",
  "tests.failsRight":
    "Este programa es correcto, pero tu prueba «{name}» no pasa con él. Lo que dice: {message}",
  "tests.stopsRight": "Este programa es correcto, pero tus pruebas no llegan al final con él: {message}",
  "tests.missed":
    "Tus pruebas también pasan con este programa, así que no notan su error. Agrega una prueba que no pueda pasar.",
  "tests.noFile": "Tus pruebas importan {file}, que no existe. Lo que hay para probar: {own}.",
  "tests.noExport": "Tus pruebas importan {name} de {file}, que no lo exporta. Lo que exporta: {own}.",
  "tests.noImport":
    "Tus pruebas no importan nada, así que no prueban ningún programa. Empieza con un import, como {example}",
};
