import { expect, test } from 'vitest';
import { statesBefore, TOLD_STATES } from './message-states.ts';

test('what is told late never takes back what is known', () => {
  expect(statesBefore('sent')).not.toContain('delivered');
  expect(statesBefore('accepted')).not.toContain('sent');
  expect(statesBefore('undelivered')).not.toContain('delivered');
  expect(statesBefore('delivered')).not.toContain('read');
});

test('that it arrived counts more than that it did not', () => {
  expect(statesBefore('delivered')).toEqual(expect.arrayContaining(['failed', 'undelivered']));
});

test.each(TOLD_STATES)('%s told twice is no news, and settles what nobody knew', (told) => {
  expect(statesBefore(told)).not.toContain(told);
  expect(statesBefore(told)).toEqual(expect.arrayContaining(['unknown', 'sending', 'planned']));
});

test('what was withdrawn or never sent is not spoken of', () => {
  for (const told of TOLD_STATES) {
    expect(statesBefore(told)).not.toContain('withdrawn');
    expect(statesBefore(told)).not.toContain('not_sent');
  }
});
