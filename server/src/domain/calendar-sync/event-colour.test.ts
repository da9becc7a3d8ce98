import { expect, test } from 'vitest';
import { eventColour } from './event-colour.ts';

test('a service has the colour of Google that comes closest to its own', () => {
  expect(eventColour('#dc2127')).toBe('11');
  expect(eventColour('#e00000')).toBe('11');
  expect(eventColour('#3a9a3a')).toBe('10');
  expect(eventColour('#777777')).not.toBeNull();
  expect(eventColour(null)).toBeNull();
  expect(eventColour('red')).toBeNull();
});
