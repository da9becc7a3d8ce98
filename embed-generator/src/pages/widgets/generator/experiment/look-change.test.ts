import { expect, test } from 'vitest';
import { widgetInput } from '@bookingsaas/server/contract/widgets';
import { changeBetween, withChange } from './look-change.ts';

const widget = widgetInput.parse({ name: 'Site' });

test('two looks that are the same have nothing to try', () => {
  expect(changeBetween(widget, widget)).toBeNull();
  expect(changeBetween(widget, { ...widget, name: 'Another name' })).toBeNull();
});

test('only what is otherwise is named, and named it makes the other look again', () => {
  const other = {
    ...widget,
    buttonText: 'Réserver',
    firstScreen: 'times' as const,
    theme: { ...widget.theme, brand: '#aa0000' },
  };
  const change = changeBetween(widget, other);
  expect(change).toEqual({
    buttonText: 'Réserver',
    firstScreen: 'times',
    theme: { brand: '#aa0000' },
  });
  expect(change && withChange(widget, change)).toEqual(other);
});
