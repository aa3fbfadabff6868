/** An expectation that did not hold. `facts` stay in the checks' realm. */
export class AssertionFailure extends Error {
  override readonly name = "AssertionFailure";
}

/** The checks ask for something that makes no sense, whatever the program does. */
export class CheckMistake extends Error {
  override readonly name = "CheckMistake";
}

/** The checks used a name that the program does not export, or a file that it does not have. */
export class MissingExport extends Error {
  override readonly name = "MissingExport";
  readonly file: string;
  /** The name as the checks import it; null if the whole file is missing. */
  readonly exportName: string | null;

  constructor(file: string, exportName: string | null) {
    super(exportName === null ? `there is no file ${file}` : `${file} does not export ${exportName}`);
    this.file = file;
    this.exportName = exportName;
  }
}
