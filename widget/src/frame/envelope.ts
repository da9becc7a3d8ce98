/** Version of the envelope; a reader ignores every other one, so old embeds and new pages cannot misread each other. */
export const VERSION = 1;

/** What the framed page tells the page around it. */
export type FromFrame =
  /** `scheme` is a value of CSS `color-scheme`. */
  | { readonly type: 'ready'; readonly scheme: string }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'close' }
  | { readonly type: 'event'; readonly name: string; readonly detail: object };

const EVENTS = /^[a-z_]{1,32}$/;
const SCHEME = /^(?:light|dark|light dark)$/;

/** The message in an envelope, or null for anything that is not exactly one of ours. */
export function openEnvelope(data: unknown): FromFrame | null {
  if (!isRecord(data) || data['booking'] !== VERSION) return null;
  const { type, height, name, detail, scheme } = data;
  switch (type) {
    case 'ready':
      return typeof scheme === 'string' && SCHEME.test(scheme) ? { type, scheme } : null;
    case 'height':
      return typeof height === 'number' && height > 0 && height < 20_000 ? { type, height } : null;
    case 'close':
      return { type };
    case 'event':
      return typeof name === 'string' && EVENTS.test(name) && isRecord(detail)
        ? { type, name, detail }
        : null;
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
