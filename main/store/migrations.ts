/**
 * The store's shape, as steps that only ever go forward. `PRAGMA user_version` counts those that were taken.
 * A step that has shipped is never edited.
 *
 * `events` is the truth. The tables that rebuild.ts names are folds over it (see projections.ts) and can be thrown
 * away and made again. `facility`, `roster`, `versions`, `question_drafts`, `review_texts` and `throttle` are not facts
 * about learning.
 */
export const migrations: readonly string[] = [
  `
  -- A terminal that takes a new identity begins a new log and keeps the old one. \`position\` orders all of them.
  CREATE TABLE logs (number INTEGER PRIMARY KEY, terminal TEXT NOT NULL UNIQUE) STRICT;
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
  CREATE INDEX events_by_kind ON events (kind, position);
  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

  -- Up to which event of a log the facility has everything.
  CREATE TABLE receipts (terminal TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE progress (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    hints INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'tried', 'passed', 'helped')),
    last_step INTEGER NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE opened_lessons (
    student TEXT NOT NULL,
    lesson TEXT NOT NULL,
    last_step INTEGER NOT NULL,
    PRIMARY KEY (student, lesson)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE attempts (
    position INTEGER PRIMARY KEY,
    student TEXT NOT NULL,
    exercise TEXT NOT NULL
  ) STRICT;
  -- The highest step of each student in the logs here.
  CREATE TABLE own_steps (student TEXT PRIMARY KEY, step INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  -- Which event holds the newest text of a student's exercise that is in the log, and its step.
  CREATE TABLE work (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    step INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE settings (
    student TEXT NOT NULL,
    setting TEXT NOT NULL,
    value TEXT NOT NULL,
    step INTEGER NOT NULL,
    PRIMARY KEY (student, setting)
  ) STRICT, WITHOUT ROWID;
  -- Feedback that was read here and of which the return in force may not know yet.
  CREATE TABLE read_feedback (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  -- The present text of a draft is the newest of its versions, so that nothing typed over is gone at once.
  CREATE TABLE versions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    files TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('typed', 'handedIn', 'reset', 'returned', 'elsewhere')),
    began_ms INTEGER NOT NULL,
    saved_ms INTEGER NOT NULL,
    -- Of the newest event when this version began; 0 before any.
    position INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX versions_of ON versions (student, exercise, number);

  CREATE TABLE facility (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    succession TEXT NOT NULL,
    recipients TEXT NOT NULL,
    publishers TEXT NOT NULL,
    enrolment TEXT NOT NULL,
    staff TEXT NOT NULL
  ) STRICT;
  CREATE TABLE roster (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    pin TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE throttle (
    who TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    wait_until_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What the newest return told (\`away_…\`), whole; see returns.ts. Own attempts that it counts are not counted twice.
  CREATE TABLE return_in_force (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL,
    digest TEXT NOT NULL,
    created_ms INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE renewals (terminal TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  -- Up to which event of each log here it counts; see returns.ts.
  CREATE TABLE counted_logs (log INTEGER PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
  CREATE TABLE away_standing (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'tried', 'passed', 'helped')),
    attempts INTEGER NOT NULL,
    own_attempts INTEGER NOT NULL DEFAULT 0,
    hints INTEGER NOT NULL,
    step INTEGER NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE away_opened (
    student TEXT NOT NULL,
    lesson TEXT NOT NULL,
    step INTEGER NOT NULL,
    PRIMARY KEY (student, lesson)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE away_work (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    files TEXT NOT NULL,
    terminal TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    step INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;
  -- The hash of the event whose text this terminal has put among a student's versions.
  CREATE TABLE taken_up (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE away_setting (
    student TEXT NOT NULL,
    setting TEXT NOT NULL,
    value TEXT NOT NULL,
    step INTEGER NOT NULL,
    PRIMARY KEY (student, setting)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE away_feedback (
    id TEXT PRIMARY KEY,
    student TEXT NOT NULL,
    question TEXT,
    exercise TEXT,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    written_ms INTEGER NOT NULL,
    read INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX away_feedback_by_student ON away_feedback (student);
  `,
  // A facility can lose what it had confirmed; see receipts.ts.
  `
  -- When the facility gave it, by its clock, over the network; NULL: a return said so.
  ALTER TABLE receipts ADD COLUMN given_ms INTEGER;
  -- The newest event when that was found last. Exports and deliveries until then count no more.
  CREATE TABLE set_back (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT;
  `,
  `
  -- Exercises whose solution was shown to a student who had not passed.
  CREATE TABLE opened_solutions (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- How wide students like a lesson's panes on this machine's screen. No fact about learning, and nothing that travels.
  CREATE TABLE panes (student TEXT PRIMARY KEY, sizes TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX attempts_of ON attempts (student, exercise, position);
  `,
  `
  -- The same as the newest return tells it: shown on another terminal.
  CREATE TABLE away_given_up (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;
  `,
  // Spaced review; see practice.ts.
  `
  -- How long this machine's log has lasted, told by its own events; see log-time.ts.
  CREATE TABLE log_time (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    wall_ms INTEGER NOT NULL,
    lasted_ms INTEGER NOT NULL
  ) STRICT;
  -- How well an exercise was done, each time that it says something about what its student still knows.
  CREATE TABLE practice (
    position INTEGER PRIMARY KEY,
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    wall_ms INTEGER NOT NULL,
    lasted_ms INTEGER NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    review INTEGER NOT NULL CHECK (review IN (0, 1))
  ) STRICT;
  CREATE INDEX practice_of ON practice (student, position);
  -- What has happened in an exercise since it was last passed, in review or in its lesson.
  CREATE TABLE practice_runs (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    review INTEGER NOT NULL CHECK (review IN (0, 1)),
    failures INTEGER NOT NULL,
    hints INTEGER NOT NULL,
    solution INTEGER NOT NULL CHECK (solution IN (0, 1)),
    PRIMARY KEY (student, exercise, review)
  ) STRICT, WITHOUT ROWID;
  -- When each return was taken in, in the log's own time.
  CREATE TABLE taken_returns (number INTEGER PRIMARY KEY, lasted_ms INTEGER NOT NULL) STRICT;
  -- No fold: what a student types while reviewing. Passed: it goes when the next review of its exercise begins.
  CREATE TABLE review_texts (
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    files TEXT NOT NULL,
    saved_ms INTEGER NOT NULL,
    passed INTEGER NOT NULL DEFAULT 0 CHECK (passed IN (0, 1)),
    PRIMARY KEY (student, exercise)
  ) STRICT, WITHOUT ROWID;
  -- For the time that a student spent; see time-spent.ts.
  CREATE INDEX events_of_student ON events (student, wall_ms) WHERE student IS NOT NULL;
  `,
  // Questions to the instructor and lines in answers; see questions.ts.
  `
  ALTER TABLE away_feedback ADD COLUMN at TEXT;
  -- What a student asked here: which event holds it, and whether it was taken back.
  CREATE TABLE questions (
    id TEXT NOT NULL,
    student TEXT NOT NULL,
    position INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    PRIMARY KEY (student, id)
  ) STRICT, WITHOUT ROWID;
  -- The same of all terminals, as the return in force told it, whole.
  CREATE TABLE away_questions (
    id TEXT NOT NULL,
    student TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (student, id)
  ) STRICT, WITHOUT ROWID;
  -- No fact: questions that are still being written. The empty text stands for none.
  CREATE TABLE question_drafts (
    student TEXT NOT NULL,
    lesson TEXT NOT NULL,
    exercise TEXT NOT NULL,
    follows TEXT NOT NULL,
    draft TEXT NOT NULL,
    PRIMARY KEY (student, lesson, exercise, follows)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- How often a student's PIN was set anew: of two, the one with the higher number is in force; see facility.ts.
  ALTER TABLE roster ADD COLUMN pin_number INTEGER NOT NULL DEFAULT 0;
  `,
];
