/** Names in a terminal's data folder. */
export const storeFile = "terminal.sqlite";
/** What a restore has yet to do; gone once it is done. */
export const planFile = "restore.json";
/** What sealing has yet to do. */
export const sealFile = "seal.json";
/** The facility and its students, as a provisioning file, for a store that is lost without a backup. */
export const facilityFile = "facility.json";
export const reserveFile = "reserve";
export const backupFolder = "backups";
