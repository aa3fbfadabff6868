import type { sqlEn } from "./sql-en.ts";

/** What the sandbox says about SQL, in Spanish. */
export const sqlEs: Readonly<Record<keyof typeof sqlEn, string>> = {
  "sql.or": " o ",
  "sql.plain": "SQLite no puede hacer esto. Lo dice así, en inglés: {message}",
  "sql.otherData": "Con otras filas en las tablas:",
  "sql.empty": "Todavía no hay ninguna instrucción.",
  "sql.noFile": "No hay un archivo main.sql. Las instrucciones van ahí.",
  "sql.long":
    "El texto tiene más de {count} caracteres. Una instrucción que dé la respuesta es mucho más corta.",

  "sql.out.more": "… y {count} filas más",
  "sql.out.rows": "Filas: {count}",
  "sql.out.changes": "{word}: filas cambiadas: {count}",
  "sql.out.cut": "El resultado se cortó aquí.",

  "sql.read.text": "Aquí empieza un texto que nunca termina: falta una '.",
  "sql.read.quoted": "Aquí empieza con {sign} un nombre entre comillas que nunca termina.",
  "sql.read.sign": "El signo {sign} no significa nada aquí en SQL.",
  "sql.read.bracket": "El ( de la línea {line} nunca se cierra: falta un ).",
  "sql.read.extraBracket": "Este ) no cierra nada: sobra un ), o falta su (.",
  "sql.read.end": "La instrucción termina aquí, pero faltaba algo más.",
  "sql.read.endBefore": "La instrucción termina en este ; pero antes faltaba algo más.",
  "sql.read.deep": "Hay demasiados niveles, unos dentro de otros. Escríbelo de una manera más simple.",
  "sql.read.word": "{word} no es una palabra de SQL. ¿Querías escribir {near}?",
  "sql.read.extraComma": "Sobra una coma antes de {next}.",
  "sql.read.apostrophe":
    "El texto terminó en la ' antes de {next}. Dentro de un texto, escribe ' dos veces: 'It''s'.",
  "sql.read.by": "Después de {word} falta la palabra BY: {word} BY.",
  "sql.read.deleteFrom": "Después de DELETE falta la palabra FROM: DELETE FROM ….",
  "sql.read.insertInto": "Después de INSERT falta la palabra INTO: INSERT INTO ….",
  "sql.read.and": "SQL no conoce {sign}. Escribe {near}.",
  "sql.read.semicolon": "Con {next} empieza otra instrucción. Pon un ; al final de la anterior.",
  "sql.read.order":
    "{word} está después de {later}, pero debe ir antes. El orden es SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT.",
  "sql.read.reserved":
    'La palabra {word} es del propio SQL, así que aquí no puede ser un nombre. Elige otro nombre o escríbelo como "{word}".',
  "sql.read.set": "Un UPDATE necesita SET: UPDATE tabla SET columna = valor WHERE ….",
  "sql.read.equals": "Sobra un =. Para comparar, escribe un solo =.",
  "sql.read.comma": "No se espera {next} después de {before}. ¿Falta una coma u otro signo entre los dos?",
  "sql.read.unexpected": "No se espera {next} después de {before}. ¿Falta algo ahí, o hay algo mal escrito?",
  "sql.read.zero": "El texto tiene un signo que no se puede leer. Bórralo y escribe esa parte otra vez.",
  "sql.read.first":
    "Una instrucción no puede empezar con {next}. Empieza con una palabra como SELECT, INSERT, UPDATE, DELETE o CREATE.",
  "sql.read.bracketBefore": "Este ( no se cierra antes de {next}: falta un ).",
  "sql.read.case": "Aquí hay un CASE sin terminar: falta su END.",
  "sql.read.top": "SQLite no conoce TOP. Escribe LIMIT y el número al final del SELECT.",
  "sql.read.list": "Después de {word} hacen falta paréntesis: {word} (…).",
  "sql.read.pattern": "El patrón es un texto, así que va entre comillas simples: LIKE '%a%'.",
  "sql.read.comment": "En SQL, un comentario empieza con --.",
  "sql.read.call": "Después de {name} hacen falta paréntesis: {name}(*).",
  "sql.read.index": "Un índice necesita ON y una tabla: CREATE INDEX nombre ON tabla (columna).",
  "sql.read.table":
    "Las columnas de una tabla nueva van entre paréntesis: CREATE TABLE nombre (columna TIPO, …).",
  "sql.read.as": "Antes de este SELECT falta la palabra AS.",
  "sql.read.name": "Falta un nombre entre {before} y {next}.",

  "sql.name.table": "No hay una tabla {name}. Las tablas son: {names}.",
  "sql.name.tableNear": "No hay una tabla {name}. ¿Querías escribir {near}?",
  "sql.name.noTables": "No hay una tabla {name}. Todavía no hay tablas: créala primero con CREATE TABLE.",
  "sql.name.column": "Aquí no hay una columna {name}.",
  "sql.name.columnNear": "No hay una columna {name}. ¿Querías escribir {near}?",
  "sql.name.columnOrText":
    "No hay una columna {name}. Las columnas aquí son: {names}. Si es un texto, escríbelo entre comillas simples: '{name}'.",
  "sql.name.doubleQuotes":
    "\"{name}\" entre comillas dobles es un nombre, y no hay una columna con ese nombre. Un texto va entre comillas simples: '{name}'.",
  "sql.name.curly": "Aquí hay comillas curvas. En SQL, usa la recta: '.",
  "sql.name.alias":
    "{owner}.{name} pide una tabla {owner}, pero ni FROM ni JOIN nombran esa tabla. Revisa los nombres que hay ahí.",
  "sql.name.elsewhere":
    "La columna {name} está en la tabla {table}, que esta instrucción no usa. ¿Falta un JOIN?",
  "sql.name.noColumnOf": "La tabla {table} no tiene una columna {name}. Sus columnas son: {names}.",
  "sql.name.function": "No hay una función {name}. Revisa su nombre.",
  "sql.name.functionNear": "No hay una función {name}. ¿Querías escribir {near}?",
  "sql.name.ambiguous": "Más de una tabla tiene una columna {name}. Di cuál quieres: {names}.",
  "sql.name.gone": "Aquí no hay nada que se llame {name}.",

  "sql.fail.unique": "La tabla {table} ya tiene una fila con este valor en {name}, y solo puede haber una.",
  "sql.fail.notNull": "La columna {name} de {table} debe tener un valor: no puede ser NULL.",
  "sql.fail.check": "Un valor no cumple una regla de la tabla: {rule}.",
  "sql.fail.foreignKey":
    "Una clave foránea no encaja. O no existe la fila a la que se refiere, o se borra una fila que otras todavía usan.",
  "sql.fail.foreignKeyDelete":
    "Filas de otra tabla todavía se refieren a una fila que se quiere borrar. Cambia o borra antes esas filas.",
  "sql.fail.foreignKeyInsert":
    "La fila nueva se refiere a una fila de otra tabla que no existe. Revisa el valor o agrega antes esa fila.",
  "sql.fail.foreignKeyTable":
    "La clave foránea de {table} se refiere a {other}, pero a una columna que no es su clave primaria ni es única.",
  "sql.fail.type": "La columna {name} de {table} solo acepta {type}, y el valor es {found}.",
  "sql.fail.mismatch":
    "El valor es de un tipo que no encaja aquí. Una clave primaria de tipo INTEGER solo acepta números enteros.",
  "sql.fail.begin":
    "Aquí hay un BEGIN, pero ya hay una transacción abierta. Termínala antes con COMMIT o ROLLBACK.",
  "sql.fail.noBegin": "Aquí hay un {word}, pero no hay ninguna transacción abierta. Empieza una con BEGIN.",
  "sql.fail.valuesOf":
    "Columnas de la tabla {table}: {count}. Valores que hay aquí: {found}. Da un valor para cada una, o nombra las columnas después de la tabla.",
  "sql.fail.values": "Columnas nombradas: {count}. Valores: {found}. Debe haber los mismos.",
  "sql.fail.valuesDiffer": "Cada fila después de VALUES debe tener el mismo número de valores.",
  "sql.fail.compound": "Los SELECT antes y después de {word} deben tener el mismo número de columnas.",
  "sql.fail.subquery":
    "Un SELECT entre paréntesis está donde las columnas pedidas son: {count}. Da: {found}.",
  "sql.fail.rowValue":
    "Hay una lista de valores, o un SELECT con varias columnas, entre paréntesis donde va un solo valor.",
  "sql.fail.aggregate":
    "{name} mira muchas filas y no puede estar aquí. Para elegir grupos con esta función, usa HAVING después de GROUP BY.",
  "sql.fail.aggregateGroup": "Una función como COUNT no puede estar en GROUP BY. Nombra columnas ahí.",
  "sql.fail.window":
    "La función de ventana {name} no puede estar aquí. Necesita OVER (…) y va en SELECT o en ORDER BY.",
  "sql.fail.having": "HAVING elige grupos, así que necesita un GROUP BY antes. Para elegir filas, usa WHERE.",
  "sql.fail.arguments": "La función {name} recibe demasiados valores, o demasiado pocos.",
  "sql.fail.exists": "Ya hay algo que se llama {name}. Elige otro nombre o bórralo antes con DROP.",
  "sql.fail.columnTwice": "La columna {name} está dos veces.",
  "sql.fail.view": "{name} es una vista. Solo muestra filas de tablas; cambia las tablas.",
  "sql.fail.circular":
    "La vista {name} está hecha de sí misma, a través de otras vistas. Al final, una vista debe salir de tablas.",
  "sql.fail.drop": "{name} es de otro tipo. Escribe DROP {kind} {name}.",
  "sql.fail.term": "Un número después de {word} BY es una columna del resultado, y no hay tantas columnas.",
  "sql.fail.orderBefore": "ORDER BY y LIMIT van una sola vez, después del último SELECT, no antes de {word}.",
  "sql.fail.noFrom":
    "El * significa todas las columnas de una tabla, pero no se nombra ninguna tabla. Falta FROM.",
  "sql.fail.addNotNull":
    "Una columna nueva que no puede ser NULL necesita un DEFAULT para las filas que ya existen.",
  "sql.fail.ownTable": "{name} es una tabla del propio SQLite. Solo cambia con CREATE, ALTER y DROP.",
  "sql.fail.ownName":
    "Los nombres que empiezan con sqlite_ son del propio SQLite. Elige un nombre que no sea {name}.",
  "sql.fail.onConflict":
    "ON CONFLICT nombra columnas que juntas no son únicas. Nombra una clave primaria o columnas con UNIQUE.",
  "sql.fail.json": "Aquí hay un texto que no es JSON, así que no se puede leer nada de él.",
  "sql.fail.overflow": "Un número se hizo demasiado grande para calcular con él.",
  "sql.fail.natural":
    "Un NATURAL JOIN encuentra por sí solo qué columnas van juntas. Quita NATURAL o quita ON.",
  "sql.fail.keyColumn": "La clave foránea nombra una columna {name}, y la tabla nueva no tiene esa columna.",
  "sql.fail.viewColumns":
    "La vista {name} tiene nombres para columnas: {count}. Su SELECT da columnas: {found}.",
  "sql.fail.join": "{words} no es un tipo de unión. Escribe JOIN, LEFT JOIN o CROSS JOIN.",
  "sql.fail.joinBefore":
    "{word} va con un JOIN, y antes no hay ninguno. Escribe FROM tabla JOIN tabla {word} ….",
  "sql.fail.autoincrement": "AUTOINCREMENT solo puede ir después de INTEGER PRIMARY KEY.",

  "sql.refused.file":
    "Aquí no se pueden abrir otras bases de datos, archivos ni extensiones. Todo está en las tablas de esta base de datos.",
  "sql.refused.pragma":
    "PRAGMA {name} no se puede usar aquí: cambiaría cómo funciona la propia base de datos.",
  "sql.refused.inner": "{name} muestra cómo trabaja SQLite por dentro. Aquí no se puede leer.",
  "sql.refused.virtual": "CREATE VIRTUAL TABLE no se puede usar aquí. Usa CREATE TABLE.",
  "sql.refused.vacuum": "VACUUM no se puede usar aquí, y nada lo necesita.",

  "sql.limit.time":
    "Las instrucciones se ejecutaron durante más de {seconds} segundos y se detuvieron. Busca un WITH RECURSIVE que nunca termine o un JOIN sin ON.",
  "sql.limit.memory":
    "Las instrucciones usaron más memoria de la permitida y se detuvieron. Busca un JOIN sin ON o un texto que crezca sin fin.",
  "sql.limit.value": "Un texto pasó de {count} caracteres y las instrucciones se detuvieron.",
  "sql.limit.stack":
    "Unos disparadores se activaron unos a otros más de {count} veces seguidas y se detuvieron. Dale a uno un WHEN que lo termine.",
  "sql.limit.rows":
    "Una instrucción da más de {count} filas y el resultado se cortó. Busca un JOIN sin ON, o usa WHERE o LIMIT.",
  "sql.limit.bytes":
    "Los resultados son más largos de lo que alguien puede leer y se cortaron. Elige menos columnas o menos filas.",

  "sql.result.none": "Ninguna instrucción da filas. Escribe un SELECT.",
  "sql.result.noStatement": "Falta la instrucción número {number}. Instrucciones que hay: {count}.",
  "sql.result.noneOf": "La instrucción número {number} no da filas. Ahí debería haber un SELECT.",
  "sql.result.width":
    "El número de columnas no es correcto. Se piden: {wanted}. En el resultado: {count} ({names}).",
  "sql.result.names":
    "La columna número {number} debería llamarse {name}, pero se llama {found}. Con AS se da nombre a una columna.",
  "sql.result.columnOrder": "Las columnas son correctas, pero están en otro orden. Se piden: {names}.",
  "sql.result.order":
    "Las filas son correctas, pero no están en el orden correcto. La primera que no está bien es la fila {row}. Mira el ORDER BY.",
  "sql.result.chance":
    "Las filas salen en el orden correcto solo por casualidad. Sin ORDER BY, una base de datos puede darlas en cualquier orden: di con ORDER BY cuál va primero.",
  "sql.result.empty": "El resultado no tiene filas. Filas que se piden: {count}.",
  "sql.result.twice":
    "Hay filas que salen más veces de lo debido: sobran {count}, como {rows}. Mira el JOIN, o usa DISTINCT si cada fila cuenta una sola vez.",
  "sql.result.missing": "Filas que faltan: {count}, como {rows}.",
  "sql.result.extra": "Filas que no deberían estar: {count}, como {rows}.",
  "sql.result.column": "Solo la columna {name} no es correcta: se pide {wanted}, y hay {found}.",
  "sql.result.asText":
    "Solo la columna {name} no es correcta: tiene el texto {found}, y se pide el número {wanted}.",

  "sql.habit.null":
    "Nada es igual a NULL. Para encontrar filas sin valor, escribe IS NULL; para las que tienen valor, IS NOT NULL.",
  "sql.habit.join":
    "Cada fila de una tabla se une con todas las filas de la otra. Di con ON cuáles van juntas.",
  "sql.habit.alias": "{word} se tomó como otro nombre de {table}. ¿Querías escribir {near}?",
  "sql.habit.comma":
    "{name} {next} le da a la columna {name} el nombre {next}. ¿Falta una coma entre los dos?",

  "sql.state.open":
    "Se empezó una transacción que nunca terminó, así que sus cambios se perdieron. Termínala con COMMIT.",
  "sql.state.noTable": "Después de las instrucciones no hay una tabla {name}. Debería estar.",
  "sql.state.noColumn": "Después de las instrucciones no hay una columna {name}. Debería estar.",
  "sql.state.view": "{name} era una tabla y ahora es una vista. Debe seguir siendo una tabla.",
  "sql.state.unchanged": "Las filas están como antes: las instrucciones no las cambiaron.",
  "sql.state.all": "Este {word} no tiene WHERE, así que vale para todas las filas de la tabla.",
  "sql.state.unread": "Lo que hicieron las instrucciones no se puede leer. {sentence}",

  "sql.schema.noTable": "No hay una tabla {name}.",
  "sql.schema.noView": "No hay una vista {name}.",
  "sql.schema.near": "Hay {near}; el nombre debe ser exactamente {name}.",
  "sql.schema.isView": "{name} es una vista y debería ser una tabla.",
  "sql.schema.isTable": "{name} es una tabla y debería ser una vista.",
  "sql.schema.gone": "{name} sigue ahí, y no debería.",
  "sql.schema.noColumn": "La tabla {table} no tiene una columna {name}. Sus columnas son: {names}.",
  "sql.schema.otherColumns": "La tabla {table} tiene columnas que no debería tener: {names}.",
  "sql.schema.type": "La columna {table}.{name} debería ser de tipo {type}, pero es de tipo {found}.",
  "sql.schema.noType": "ninguno",
  "sql.schema.notNull": "La columna {table}.{name} debería ser NOT NULL.",
  "sql.schema.mayBeNull": "La columna {table}.{name} no debería ser NOT NULL: puede no tener valor.",
  "sql.schema.primaryKey": "La columna {table}.{name} debería ser la clave primaria, o parte de ella.",
  "sql.schema.notPrimaryKey": "La columna {table}.{name} no debería ser parte de la clave primaria.",
  "sql.schema.unique": "La columna {table}.{name} debería ser UNIQUE.",
  "sql.schema.notUnique": "La columna {table}.{name} no debería ser UNIQUE: un valor puede repetirse.",
  "sql.schema.default": "La columna {table}.{name} debería tener el DEFAULT {value}.",
  "sql.schema.noDefault": "La columna {table}.{name} no debería tener DEFAULT.",
  "sql.schema.foreignKey": "La tabla {table} debería tener una clave foránea: {names} se refiere a {other}.",
  "sql.schema.index": "La tabla {table} debería tener un índice sobre: {names}.",
  "sql.schema.uniqueIndex": "La tabla {table} debería tener un índice único sobre: {names}.",
  "sql.schema.indexNamed": "La tabla {table} debería tener un índice llamado {name} sobre: {names}.",

  "sql.plan.none": "No hay un SELECT que mirar. Escribe uno.",
  "sql.plan.anyIndex": "El SELECT no usa ningún índice. Crea uno sobre la columna que mira WHERE.",
  "sql.plan.index": "El SELECT no usa el índice {name}.",
  "sql.plan.scan":
    "El SELECT lee la tabla {name} desde su primera fila hasta la última. Un índice debería llevar a las filas.",

  "sql.source.uses": "Este ejercicio debe hacerse con {words}.",
  "sql.source.avoids": "Este ejercicio debe hacerse sin {words}.",
  "sql.source.ungrouped":
    "La columna {name} no está en GROUP BY, así que SQLite toma su valor de cualquier fila del grupo. Ponla en GROUP BY o dentro de una función como MAX.",
};
