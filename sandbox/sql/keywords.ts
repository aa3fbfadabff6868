const all = `ABORT ACTION ADD AFTER ALL ALTER ANALYZE AND AS ASC ATTACH AUTOINCREMENT BEFORE BEGIN BETWEEN BY CASCADE
  CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT CONSTRAINT CREATE CROSS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP
  DATABASE DEFAULT DEFERRED DELETE DESC DETACH DISTINCT DO DROP EACH ELSE END ESCAPE EXCEPT EXISTS EXPLAIN
  FOREIGN FROM FULL GLOB GROUP HAVING IF IGNORE IN INDEX INNER INSERT INTERSECT INTO IS ISNULL JOIN KEY LEFT LIKE LIMIT
  NATURAL NOT NOTHING NOTNULL NULL OFFSET ON OR ORDER OUTER OVER PARTITION PRAGMA PRIMARY RECURSIVE REFERENCES
  RENAME REPLACE RETURNING RIGHT ROLLBACK ROW ROWS SELECT SET TABLE TEMP THEN TO TRANSACTION TRIGGER UNION UNIQUE
  UPDATE USING VALUES VIEW WHEN WHERE WINDOW WITH`;

/** Words of SQL that a learner meets, in capitals. */
export const keywords: ReadonlySet<string> = new Set(all.split(/\s+/));

/** Words that SQLite never takes as a name without quotes. */
export const reserved: ReadonlySet<string> = new Set(
  `ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE DEFAULT DELETE DISTINCT DROP
  ELSE ESCAPE EXCEPT EXISTS FOREIGN FROM GROUP HAVING IN INDEX INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTNULL
  NULL ON OR ORDER PRIMARY REFERENCES SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE USING VALUES WHEN
  WHERE`.split(/\s+/),
);

/** Words that begin a statement. */
export const starters: ReadonlySet<string> = new Set(
  "ALTER ANALYZE BEGIN COMMIT CREATE DELETE DROP EXPLAIN INSERT PRAGMA REPLACE ROLLBACK SELECT UPDATE WITH".split(
    " ",
  ),
);

/** The parts of a SELECT in the order in which they stand. */
export const clauses: readonly string[] = ["SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT"];

/** Functions that a learner meets. */
export const functions =
  "abs avg ceil coalesce concat count date datetime floor group_concat ifnull iif instr julianday length lower ltrim max min nullif printf random replace round rtrim strftime substr sum time total trim typeof unicode upper row_number rank dense_rank lag lead first_value last_value ntile json_extract".split(
    " ",
  );
