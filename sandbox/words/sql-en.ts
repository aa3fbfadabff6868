/** What the sandbox says about SQL, in English. */
export const sqlEn = {
  "sql.or": " or ",
  "sql.plain": "SQLite cannot do this. Its own words are: {message}",
  "sql.otherData": "With other rows in the tables:",
  "sql.empty": "There is no statement here yet.",
  "sql.noFile": "There is no file main.sql. The statements stand there.",
  "sql.long":
    "The text is longer than {count} characters. A statement that gives the answer is much shorter.",

  "sql.out.more": "… and {count} more rows",
  "sql.out.rows": "Rows: {count}",
  "sql.out.changes": "{word}: rows changed: {count}",
  "sql.out.cut": "The result was cut here.",

  "sql.read.text": "A text begins here and never ends: a ' is missing.",
  "sql.read.quoted": "A name in quotation marks begins here with {sign} and never ends.",
  "sql.read.sign": "The sign {sign} means nothing in SQL here.",
  "sql.read.bracket": "The ( in line {line} is never closed: a ) is missing.",
  "sql.read.extraBracket": "This ) closes nothing: there is one ) too many, or its ( is missing.",
  "sql.read.end": "The statement ends here, but more was expected.",
  "sql.read.endBefore": "The statement ends at this ; but more was expected before it.",
  "sql.read.deep": "This is nested too deeply for SQLite. Write it in a simpler way.",
  "sql.read.word": "{word} is not a word of SQL. Did you mean {near}?",
  "sql.read.extraComma": "There is a comma too many before {next}.",
  "sql.read.apostrophe": "The text ended at the ' before {next}. Inside a text, write ' twice: 'It''s'.",
  "sql.read.by": "After {word} the word BY is missing: {word} BY.",
  "sql.read.deleteFrom": "After DELETE the word FROM is missing: DELETE FROM ….",
  "sql.read.insertInto": "After INSERT the word INTO is missing: INSERT INTO ….",
  "sql.read.and": "SQL does not know {sign}. Write {near}.",
  "sql.read.semicolon": "A new statement begins with {next}. Put a ; at the end of the one before it.",
  "sql.read.order":
    "{word} stands after {later}, but it must come before it. The order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT.",
  "sql.read.reserved":
    'The word {word} belongs to SQL itself, so it cannot be a name here. Choose another name, or write it as "{word}".',
  "sql.read.set": "An UPDATE needs SET: UPDATE table SET column = value WHERE ….",
  "sql.read.equals": "There is one = too many. To compare, write one =.",
  "sql.read.comma": "{next} is not expected after {before}. Is a comma or another sign missing between them?",
  "sql.read.unexpected": "{next} is not expected after {before}. Is something missing or misspelt there?",
  "sql.read.zero": "The text has a sign in it that cannot be read. Delete it and type that part again.",
  "sql.read.first":
    "A statement cannot begin with {next}. It begins with a word such as SELECT, INSERT, UPDATE, DELETE or CREATE.",
  "sql.read.bracketBefore": "This ( is not closed before {next}: a ) is missing.",
  "sql.read.case": "A CASE is not finished here: its END is missing.",
  "sql.read.top": "SQLite does not know TOP. Write LIMIT and the number at the end of the SELECT.",
  "sql.read.list": "After {word} round brackets are needed: {word} (…).",
  "sql.read.pattern": "The pattern is a text, so it stands in single quotes: LIKE '%a%'.",
  "sql.read.comment": "A comment begins with -- in SQL.",
  "sql.read.call": "After {name} round brackets are needed: {name}(*).",
  "sql.read.index": "An index needs ON and a table: CREATE INDEX name ON table (column).",
  "sql.read.table": "The columns of a new table stand in round brackets: CREATE TABLE name (column TYPE, …).",
  "sql.read.as": "Before this SELECT the word AS is missing.",
  "sql.read.name": "A name is missing between {before} and {next}.",

  "sql.name.table": "There is no table {name}. The tables are: {names}.",
  "sql.name.tableNear": "There is no table {name}. Did you mean {near}?",
  "sql.name.noTables": "There is no table {name}. There are no tables yet: make it first with CREATE TABLE.",
  "sql.name.column": "There is no column {name} here.",
  "sql.name.columnNear": "There is no column {name}. Did you mean {near}?",
  "sql.name.columnOrText":
    "There is no column {name}. The columns here are: {names}. If a text is meant, write it in single quotes: '{name}'.",
  "sql.name.doubleQuotes":
    "\"{name}\" in double quotes is a name, and there is no column of that name. A text stands in single quotes: '{name}'.",
  "sql.name.curly": "Here are curly quotation marks. In SQL, use the straight one: '.",
  "sql.name.alias":
    "{owner}.{name} asks for a table {owner}, but FROM and JOIN name no such table. Check the names there.",
  "sql.name.elsewhere":
    "The column {name} is in the table {table}, which this statement does not use. Is a JOIN missing?",
  "sql.name.noColumnOf": "The table {table} has no column {name}. Its columns are: {names}.",
  "sql.name.function": "There is no function {name}. Check its name.",
  "sql.name.functionNear": "There is no function {name}. Did you mean {near}?",
  "sql.name.ambiguous": "More than one table has a column {name}. Say which one is meant: {names}.",
  "sql.name.gone": "There is nothing called {name} here.",

  "sql.fail.unique":
    "The table {table} already has a row with this value in {name}, and there may be only one.",
  "sql.fail.notNull": "The column {name} of {table} must have a value: it may not be NULL.",
  "sql.fail.check": "A value breaks a rule of the table: {rule}.",
  "sql.fail.foreignKey":
    "A foreign key does not fit. Either the row that is referred to is not there, or a row is deleted that others still refer to.",
  "sql.fail.foreignKeyDelete":
    "Rows of another table still refer to a row that is to be deleted. Change or delete those first.",
  "sql.fail.foreignKeyInsert":
    "The new row refers to a row of another table that is not there. Check the value, or add that row first.",
  "sql.fail.foreignKeyTable":
    "The foreign key of {table} refers to {other}, but to a column that is not its primary key and not unique.",
  "sql.fail.type": "The column {name} of {table} takes only {type}, and the value is {found}.",
  "sql.fail.mismatch":
    "The value is of a kind that does not fit here. A primary key of type INTEGER takes only whole numbers.",
  "sql.fail.begin":
    "BEGIN stands here, but a transaction is already open. End it first with COMMIT or ROLLBACK.",
  "sql.fail.noBegin": "{word} stands here, but no transaction is open. Begin one with BEGIN.",
  "sql.fail.valuesOf":
    "The table {table} has columns: {count}. Here are values: {found}. Give a value for each, or name the columns after the table.",
  "sql.fail.values":
    "The columns that are named: {count}. The values: {found}. There must be as many of each.",
  "sql.fail.valuesDiffer": "Every row after VALUES must have the same number of values.",
  "sql.fail.compound": "The SELECTs before and after {word} must have the same number of columns.",
  "sql.fail.subquery": "A SELECT in brackets stands where columns wanted are: {count}. It gives: {found}.",
  "sql.fail.rowValue":
    "A list of values, or a SELECT with several columns, stands in brackets where one value is wanted.",
  "sql.fail.aggregate":
    "{name} looks at many rows and cannot stand here. To choose groups by it, use HAVING after GROUP BY.",
  "sql.fail.aggregateGroup": "A function such as COUNT cannot stand in GROUP BY. Name columns there.",
  "sql.fail.window":
    "The window function {name} cannot stand here. It needs OVER (…), and stands in SELECT or ORDER BY.",
  "sql.fail.having": "HAVING chooses groups, so it needs GROUP BY before it. To choose rows, use WHERE.",
  "sql.fail.arguments": "The function {name} is called with too many or too few values.",
  "sql.fail.exists": "There is already something called {name}. Choose another name, or drop it first.",
  "sql.fail.columnTwice": "The column {name} is there twice.",
  "sql.fail.view": "{name} is a view. It only shows rows of tables; change the tables.",
  "sql.fail.circular":
    "The view {name} is made from itself, by way of other views. A view must be made from tables in the end.",
  "sql.fail.drop": "{name} is of another kind. Write DROP {kind} {name}.",
  "sql.fail.term":
    "A number after {word} BY stands for a column of the result, and there are not so many columns.",
  "sql.fail.orderBefore": "ORDER BY and LIMIT stand once, after the last SELECT, not before {word}.",
  "sql.fail.noFrom": "The * stands for all columns of a table, but no table is named. FROM is missing.",
  "sql.fail.addNotNull":
    "A new column that may not be NULL needs a DEFAULT, for the rows that are there already.",
  "sql.fail.ownTable": "{name} is SQLite's own table. It changes only by CREATE, ALTER and DROP.",
  "sql.fail.ownName": "Names that begin with sqlite_ are SQLite's own. Choose a name other than {name}.",
  "sql.fail.onConflict":
    "ON CONFLICT names columns that are not unique together. Name a primary key or UNIQUE columns.",
  "sql.fail.json": "A text here is not JSON, so nothing can be read from it.",
  "sql.fail.overflow": "A number became too large to be counted with.",
  "sql.fail.natural":
    "A NATURAL JOIN finds by itself which columns belong together. Leave out NATURAL, or leave out ON.",
  "sql.fail.keyColumn": "The foreign key names a column {name}, and the new table has no such column.",
  "sql.fail.viewColumns":
    "The view {name} has names for columns: {count}. Its SELECT gives columns: {found}.",
  "sql.fail.join": "{words} is not a kind of join. Write JOIN, LEFT JOIN or CROSS JOIN.",
  "sql.fail.joinBefore":
    "{word} belongs to a JOIN, and there is none before it. Write FROM table JOIN table {word} ….",
  "sql.fail.autoincrement": "AUTOINCREMENT can stand only after INTEGER PRIMARY KEY.",

  "sql.refused.file":
    "Other databases, files and extensions cannot be opened here. Everything is in the tables of this database.",
  "sql.refused.pragma": "PRAGMA {name} cannot be used here: it would change how the database itself works.",
  "sql.refused.inner": "{name} shows how SQLite works inside. It cannot be read here.",
  "sql.refused.virtual": "CREATE VIRTUAL TABLE cannot be used here. Use CREATE TABLE.",
  "sql.refused.vacuum": "VACUUM cannot be used here, and nothing here needs it.",

  "sql.limit.time":
    "The statements ran for more than {seconds} seconds and were stopped. Look for a WITH RECURSIVE that never ends, or a join without ON.",
  "sql.limit.memory":
    "The statements used more memory than they may and were stopped. Look for a join without ON, or a text that grows without end.",
  "sql.limit.value": "A text became longer than {count} characters, and the statements were stopped.",
  "sql.limit.stack":
    "Triggers started each other more than {count} times in a row and were stopped. Give one of them a WHEN that ends it.",
  "sql.limit.rows":
    "A statement gives more than {count} rows and was cut. Look for a join without ON, or use WHERE or LIMIT.",
  "sql.limit.bytes":
    "The results are longer than anyone can read and were cut. Choose fewer columns or rows.",

  "sql.result.none": "No statement gives rows. Write a SELECT.",
  "sql.result.noStatement": "Statement number {number} is missing. Statements here: {count}.",
  "sql.result.noneOf": "Statement number {number} gives no rows. A SELECT should stand there.",
  "sql.result.width":
    "The number of columns is not right. Wanted: {wanted}. In the result: {count} ({names}).",
  "sql.result.names":
    "Column number {number} should be called {name}, but is called {found}. AS gives a column its name.",
  "sql.result.columnOrder": "The columns are right but stand in another order. Wanted: {names}.",
  "sql.result.order":
    "The rows are right, but not in the right order. The first wrong one is row {row}. Look at ORDER BY.",
  "sql.result.chance":
    "The rows come in the right order only by chance. Without ORDER BY a database may give them in any order: say with ORDER BY which comes first.",
  "sql.result.empty": "The result has no rows. Rows wanted: {count}.",
  "sql.result.twice":
    "Rows come more often than they should: {count} too many, such as {rows}. Look at the join, or use DISTINCT if each row counts once.",
  "sql.result.missing": "Rows missing: {count}, such as {rows}.",
  "sql.result.extra": "Rows that should not be there: {count}, such as {rows}.",
  "sql.result.column": "Only the column {name} is wrong: {wanted} is wanted, and {found} is there.",
  "sql.result.asText":
    "Only the column {name} is wrong: it holds the text {found}, and the number {wanted} is wanted.",

  "sql.habit.null":
    "Nothing is ever equal to NULL. To find rows without a value, write IS NULL, or IS NOT NULL.",
  "sql.habit.join":
    "Every row of one table is joined with every row of the other. Say after ON which belong together.",
  "sql.habit.alias": "{word} was taken as another name for {table}. Did you mean {near}?",
  "sql.habit.comma":
    "{name} {next} gives the column {name} the name {next}. Is a comma missing between them?",

  "sql.state.open": "A transaction was begun and never ended, so its changes are gone. End it with COMMIT.",
  "sql.state.noTable": "There is no table {name} after the statements. It should be there.",
  "sql.state.noColumn": "There is no column {name} after the statements. It should be there.",
  "sql.state.view": "{name} was a table and is now a view. It must stay a table.",
  "sql.state.unchanged": "The rows are as they were before: the statements did not change them.",
  "sql.state.all": "This {word} has no WHERE, so it means every row of the table.",
  "sql.state.unread": "What the statements made cannot be read. {sentence}",

  "sql.schema.noTable": "There is no table {name}.",
  "sql.schema.noView": "There is no view {name}.",
  "sql.schema.near": "There is {near}; the name must be exactly {name}.",
  "sql.schema.isView": "{name} is a view, and should be a table.",
  "sql.schema.isTable": "{name} is a table, and should be a view.",
  "sql.schema.gone": "{name} is still there, and should not be.",
  "sql.schema.noColumn": "The table {table} has no column {name}. Its columns are: {names}.",
  "sql.schema.otherColumns": "The table {table} has columns that it should not have: {names}.",
  "sql.schema.type": "The column {table}.{name} should have the type {type}, but has {found}.",
  "sql.schema.noType": "none",
  "sql.schema.notNull": "The column {table}.{name} should be NOT NULL.",
  "sql.schema.mayBeNull": "The column {table}.{name} should not be NOT NULL: it may be without a value.",
  "sql.schema.primaryKey": "The column {table}.{name} should be the primary key, or part of it.",
  "sql.schema.notPrimaryKey": "The column {table}.{name} should not be part of the primary key.",
  "sql.schema.unique": "The column {table}.{name} should be UNIQUE.",
  "sql.schema.notUnique": "The column {table}.{name} should not be UNIQUE: a value may come more than once.",
  "sql.schema.default": "The column {table}.{name} should have the DEFAULT {value}.",
  "sql.schema.noDefault": "The column {table}.{name} should have no DEFAULT.",
  "sql.schema.foreignKey": "The table {table} should have a foreign key: {names} refers to {other}.",
  "sql.schema.index": "The table {table} should have an index on: {names}.",
  "sql.schema.uniqueIndex": "The table {table} should have a unique index on: {names}.",
  "sql.schema.indexNamed": "The table {table} should have an index called {name} on: {names}.",

  "sql.plan.none": "There is no SELECT to look at. Write one.",
  "sql.plan.anyIndex": "The SELECT uses no index. Make one on the column that WHERE looks at.",
  "sql.plan.index": "The SELECT does not use the index {name}.",
  "sql.plan.scan":
    "The SELECT reads the table {name} from its first row to its last. An index should lead to the rows.",

  "sql.source.uses": "This exercise is to be done with {words}.",
  "sql.source.avoids": "This exercise is to be done without {words}.",
  "sql.source.ungrouped":
    "The column {name} is not in GROUP BY, so SQLite takes its value from any row of the group. Put it in GROUP BY, or into a function such as MAX.",
} as const;
