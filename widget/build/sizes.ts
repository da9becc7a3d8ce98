/** One line of the table at the end of a build, in bytes. */
export interface Size {
  readonly name: string;
  readonly bytes: number;
  /** Above it the build fails. */
  readonly most?: number;
}

/** Prints sizes in brotli 11; returns whether each is within its budget. */
export function printSizes(sizes: readonly Size[]): boolean {
  const width = Math.max(...sizes.map(({ name }) => name.length));
  console.log('Brotli 11, bytes');
  for (const { name, bytes, most } of sizes) {
    const verdict =
      most === undefined ? '' : `${bytes <= most ? 'of' : 'OVER'} ${most.toLocaleString('en')}`;
    console.log(
      `  ${name.padEnd(width)}  ${bytes.toLocaleString('en').padStart(7)}  ${verdict}`.trimEnd(),
    );
  }
  return sizes.every(({ bytes, most }) => most === undefined || bytes <= most);
}
