-- exercise: select-columns
PRAGMA user_version = 7; PRAGMA user_version;
