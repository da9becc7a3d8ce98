/** A file that is written piece by piece. */
export interface FileToZip {
  readonly name: string;
  readonly chunks: AsyncIterable<string>;
}

/** One archive of several files, never more of it in memory than a few pieces. */
export type ZipFiles = (files: readonly FileToZip[], at: number) => AsyncGenerator<Uint8Array>;
