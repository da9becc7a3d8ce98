/** `widget/dist/manifest.json`, written by `widget/build.ts`. Paths are inside `dist`. */
export interface Manifest {
  /** Changes with every build that changes anything. */
  readonly version: string;
  /** Entry chunks the loader imports, by name without hash. */
  readonly homes: Readonly<Record<string, string>>;
  /** Module that renders the booking page. */
  readonly renderer: string;
}

/** Reads a manifest; throws when it is not one. */
export function parseManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new Error('The widget manifest is no object.');
  const { version, homes, renderer } = value;
  if (typeof version !== 'string' || typeof renderer !== 'string' || !isPaths(homes)) {
    throw new Error('The widget manifest lacks version, renderer or homes.');
  }
  return { version, homes, renderer };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPaths(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((path) => typeof path === 'string');
}
