import { expect, test } from 'vitest';
import { isFromConsole } from './messages.ts';

const parent = { name: 'console' };
const page = { origin: 'https://rdv.example', parent };
const data = { type: 'booking-preview' };

test('only the window around the preview, from the same origin, is listened to', () => {
  const message = (origin: string, source: unknown, content: unknown = data) =>
    // @NOTE a window cannot be made outside of a browser; only its identity matters here.
    isFromConsole({ origin, source: source as MessageEvent['source'], data: content }, page);
  expect(message('https://rdv.example', parent)).toBe(true);
  expect(message('https://evil.example', parent)).toBe(false);
  expect(message('https://rdv.example', { name: 'other' })).toBe(false);
  expect(message('https://rdv.example', parent, { type: 'other' })).toBe(false);
  expect(message('https://rdv.example', parent, null)).toBe(false);
});
