/**
 * The store's shape, as steps that only ever go forward. `PRAGMA user_version` counts those that were taken.
 * A step that has shipped is never edited.
 *
 * `events` is the truth. `progress` and `opened_lessons` are folds over it (see projections.ts) and can be
 * thrown away and made again. `facility`, `roster`, `drafts` and `throttle` are not facts about learning.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    boot TEXT NOT NULL,
    mono_ms INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    student TEXT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;

  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

  CREATE TABLE progress (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    hints INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'tried', 'passed', 'helped')),
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE opened_lessons (
    student TEXT NOT NULL,
    lesson TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (student, lesson)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE drafts (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    files TEXT NOT NULL,
    saved_ms INTEGER NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE roster (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    pin TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE facility (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    signing_key TEXT NOT NULL,
    recipient TEXT NOT NULL,
    enrolment TEXT NOT NULL,
    staff TEXT NOT NULL
  ) STRICT;

  CREATE TABLE throttle (
    who TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    wait_until_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // A terminal that takes a new identity begins a new log and keeps the old one. `position` orders all of them.
  `
  CREATE TABLE logs (number INTEGER PRIMARY KEY, terminal TEXT NOT NULL UNIQUE) STRICT;

  ALTER TABLE events RENAME TO first_events;
  DROP TRIGGER events_are_never_changed;
  DROP TRIGGER events_are_never_removed;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    boot TEXT NOT NULL,
    mono_ms INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    student TEXT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (log, seq)
  ) STRICT;
  INSERT INTO events SELECT seq, 1, seq, boot, mono_ms, wall_ms, student, kind, body, prev, hash FROM first_events;
  DROP TABLE first_events;
  CREATE INDEX events_by_kind ON events (kind, position);
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

  ALTER TABLE progress RENAME COLUMN last_seq TO last_position;
  ALTER TABLE opened_lessons RENAME COLUMN last_seq TO last_position;

  -- Up to which event of a log the facility has everything.
  CREATE TABLE receipts (terminal TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- The highest step of each student that this terminal has heard of.
  CREATE TABLE steps (student TEXT PRIMARY KEY, step INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // A state office can read what a terminal sends as well as its facility: one or more, a space between them.
  "ALTER TABLE facility RENAME COLUMN recipient TO recipients",
];
