import { expect, test } from 'vitest';
import { openEnvelope } from './envelope.ts';

test.each([
  [
    { booking: 1, type: 'ready', scheme: 'dark' },
    { type: 'ready', scheme: 'dark' },
  ],
  [
    { booking: 1, type: 'height', height: 640 },
    { type: 'height', height: 640 },
  ],
  [{ booking: 1, type: 'close' }, { type: 'close' }],
  [
    { booking: 1, type: 'event', name: 'booked', detail: { id: 'bkg_1' } },
    { type: 'event', name: 'booked', detail: { id: 'bkg_1' } },
  ],
])('%j is one of ours', (data, message) => {
  expect(openEnvelope(data)).toEqual(message);
});

test.each([
  null,
  undefined,
  'ready',
  42,
  [],
  {},
  { type: 'close' },
  { booking: 2, type: 'close' },
  { booking: '1', type: 'close' },
  { booking: 1, type: 'navigate', href: 'https://evil.example' },
  { booking: 1, type: 'ready', scheme: 'red' },
  { booking: 1, type: 'height', height: '100%' },
  { booking: 1, type: 'height', height: Number.NaN },
  { booking: 1, type: 'height', height: -1 },
  { booking: 1, type: 'height', height: 1e9 },
  { booking: 1, type: 'event', name: 'Booked!', detail: {} },
  { booking: 1, type: 'event', name: 'booked' },
  { booking: 1, type: 'event', name: 'booked', detail: 'x' },
])('%j is not', (data) => {
  expect(openEnvelope(data)).toBeNull();
});
