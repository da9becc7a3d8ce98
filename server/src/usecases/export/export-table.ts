/** Whatever JSON can say. */
export type ExportedRow = Readonly<Record<string, unknown>>;

export interface ExportTable {
  /** As in JSON: `timeOff`. */
  readonly name: string;
  /** Some rows at a time; asked for once. */
  pages(): AsyncGenerator<readonly ExportedRow[]>;
}
