import { TextError } from '../../ports/text-messages.ts';

/**
 * Whatever the client threw, as one of our kinds. Nothing of the request is kept, because it carries the token. Only what
 * certainly did not reach Twilio, or what it certainly refused, is anything but unknown: a 500 may come after the message
 * was taken over.
 */
export function asTextError(error: unknown): TextError {
  if (error instanceof TextError) return error;
  const status = numberIn(error, 'status');
  if (status !== null && status >= 400 && status < 500 && status !== 408) {
    const code = numberIn(error, 'code') ?? (status === 401 ? NO_CREDENTIALS : null);
    return new TextError('refused', {
      message: textIn(error, 'message') ?? `Twilio answered ${status}`,
      code: code === null ? null : String(code),
    });
  }
  const word = textIn(error, 'code') ?? '';
  if (status === null && NEVER_THERE.some((pattern) => pattern.test(word)))
    return new TextError('later', { message: 'Twilio cannot be reached' });
  return new TextError('unknown', { message: 'Twilio gave no answer that can be understood' });
}

/** Nothing was done, and Twilio says when to ask again. */
export function tooMany(answer: { readonly body: unknown; readonly headers: unknown }): TextError {
  const code = numberIn(parsed(answer.body), 'code');
  const seconds = Number(textIn(answer.headers, 'retry-after') ?? Number.NaN);
  return new TextError('later', {
    message: 'Twilio was asked for too much at once',
    code: code === null ? null : String(code),
    retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null,
  });
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function numberIn(value: unknown, field: string): number | null {
  const found = fieldOf(value, field);
  return typeof found === 'number' ? found : null;
}

function textIn(value: unknown, field: string): string | null {
  const found = fieldOf(value, field);
  return typeof found === 'string' ? found : null;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

const NO_CREDENTIALS = 20003;

// Of Node, before a request left.
const NEVER_THERE = [
  /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u,
  /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_)/u,
];
