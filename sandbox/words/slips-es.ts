/** Lo que se dice de deslices en el uso de nombres, llamadas, bucles y pruebas. Parte de `es.ts`. */
export const slipsEs = {
  "hint.functionCounted":
    "En la línea {line}, {name} es la función misma, no lo que devuelve. Llámala: escribe {call}.",
  "hint.notGiven":
    "La línea {line} llama a {name} sin un valor para {missing}. Lo que no se da es undefined. Escríbelo entre los paréntesis de la llamada.",
  "hint.halfGap":
    "En la línea {line}, {written} es un pedazo del texto mismo, así que ahí no entra ningún valor. Entre acentos graves, un hueco para un valor se escribe {gap}.",
  "hint.negativeIndex":
    "La línea {line} pide la posición {index}. Las posiciones empiezan en 0, así que ahí no hay nada. Para la última, pide length - 1, o escribe .at(-1).",
  "hint.reduceBare":
    "El reduce de la línea {line} no tiene un primer valor, así que empieza con el primer elemento mismo. Escribe un primer valor después de la función, como 0.",
  "hint.returnOf": "No se devolvió nada: ¿falta un return en {name} (línea {line})?",
  "hint.consoleOf":
    "No se devolvió nada. console.log solo muestra un valor: para devolverlo, escribe return en {name} (línea {line}).",
  "hint.errorMade":
    "La línea {line} crea un error y no hace nada con él. Para detenerse con él, escribe throw delante.",
  "hint.noThrow":
    "No hay ningún throw en el programa. Solo throw detiene una función con un error propio: throw new Error(…).",
  "hint.getter":
    "{name} se lee aquí sin paréntesis, como una propiedad. Para que un método se pueda leer así, escribe get delante: get {name}().",
  "loop.below":
    "Nada en el bucle de la línea {line} cambia {name}. Lo hace la línea {below}, pero está después de la llave que cierra el bucle. Ponla dentro del bucle.",
  "loop.jumps":
    "El bucle de la línea {line} termina solo cuando {name} es exactamente {end}, pero sus pasos de {step} nunca caen ahí. Pregunta con {operator} en lugar de {wrong}.",
  "call.super":
    "La clase de la línea {line} no extiende otra, así que ahí super no tiene {name}. Escribe extends y el nombre de la otra clase antes de su llave.",
  "call.superLacks": "La clase extendida no tiene {name}, así que super.{name} no se puede llamar.",
  "call.has": "{of} es un {kind}, que no tiene {name}. Escribe {of}.{near}(…).",
  "call.timer":
    "Un temporizador necesita una función que pueda llamar más tarde, pero {what} se llama enseguida. Escribe () => delante.",
  "call.timerOther":
    "Un temporizador necesita una función que pueda llamar más tarde, y esto no lo es. Dale una, como () => console.log(…).",
  "notIterable.object":
    "{what} es un objeto, no una lista. Para recorrer los nombres que tiene, escribe for … in, o recorre Object.entries({what}).",
  "notIterable.of":
    "{what} no es una lista, así que for … of no puede recorrerlo. Muéstralo para ver qué es. Si es un objeto, recorre Object.entries({what}).",
  "part.named":
    "{what} es aquí un texto, un número o un valor de verdad, así que no se puede guardar {name} en él. Averigua por qué no es un objeto.",
  "readOnly.import":
    "{name} se importa, y a un nombre importado no se le puede dar aquí otro valor. Guarda el valor nuevo con un nombre de este archivo.",
  "check.threwIn": "{who} se detuvo con un error en {file}, línea {line}: {sentence}",
  "read.parameterValue":
    "Entre los paréntesis de una función van nombres. Aquí no se espera {next}. Para un valor que vale cuando no se da ninguno, escribe un nombre, un solo = y el valor.",
  "read.catchAlone":
    "Este {word} no viene justo después de un try. Va justo detrás de la llave que cierra el try: ¿falta el try, o una llave?",
  "read.importDefault":
    'Lo que {file} exporta es su valor por defecto (default). Para importarlo, quita las llaves: import {name} from "./{file}";',
  "read.twiceImport": "Ya hay un {name}. Importa este con otro nombre, con as: import {example}.",
  "tests.noExpect":
    "Tu prueba “{name}” no tiene ningún expect, así que no compara nada. Escribe expect(…) en ella.",
  "tests.itself":
    "En la línea {line} tus pruebas comparan {what} consigo mismo, y eso siempre es igual. Escribe el valor que sabes que es correcto.",
  "tests.throwArrow":
    "En la línea {line} la llamada se ejecuta antes de que toThrow pueda observarla. Pon () => delante: expect(() => {what}).toThrow().",
} as const;
