/** Reads a JSON column. The caller names the type that `writeJson` was given for the same column. */
export function readJson<Value>(text: string): Value {
  // @NOTE only values checked at the border are written, so a stored one has its type.
  return JSON.parse(text) as Value;
}

export function readJsonOrNull<Value>(text: string | null): Value | null {
  return text === null ? null : readJson<Value>(text);
}

export function writeJson(value: unknown): string {
  return JSON.stringify(value);
}

export function writeJsonOrNull(value: unknown): string | null {
  return value === null ? null : writeJson(value);
}
