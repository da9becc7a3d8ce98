/** Addresses that links in messages lead to; they work whether or not somebody is signed in. */
export const ENTRY_PATHS = [
  'setup',
  'invitation',
  'forgotten-password',
  'reset-password',
  'new-address',
  'confirm',
  'sign-up',
] as const;

export type EntryPath = (typeof ENTRY_PATHS)[number];

/** Which of them a path is, if any. */
export function entryPathOf(path: string): EntryPath | null {
  const [, , first = ''] = path.split('/');
  return ENTRY_PATHS.find((one) => one === first) ?? null;
}

export function isEntryPath(path: string): boolean {
  return entryPathOf(path) !== null;
}
