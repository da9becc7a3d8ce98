import { cleanup, render } from '@testing-library/preact';
import { h } from 'preact';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import type { Day } from '../time/days.ts';
import { monthOf } from '../time/days.ts';
import { createFormat } from '../time/format.ts';
import { MonthGrid } from './month-grid.tsx';
import { dayByKey } from './month-grid-keys.ts';

const FREE = ['2026-12-04', '2026-12-08', '2026-12-09', '2027-01-05'];
const opened: Day[] = [];
const pressedInVain: Day[] = [];

let home: HTMLElement;

beforeEach(() => {
  opened.length = 0;
  pressedInVain.length = 0;
  home = document.body.appendChild(document.createElement('div'));
  show({ month: '2026-12', day: '2026-12-04', cursor: null });
});
afterEach(() => {
  cleanup();
  home.remove();
});

describe('the month by keyboard', () => {
  test('has one day in the tab order: the open one', async () => {
    expect(
      [...document.querySelectorAll('td button[tabindex="0"]')].map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['4']);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(focused()).toBe('Friday 4 December 2026 2 free times');
  });

  test.each([
    ['{ArrowRight}', 'Saturday 5 December 2026 no free times'],
    ['{ArrowLeft}', 'Thursday 3 December 2026 no free times'],
    ['{ArrowDown}', 'Friday 11 December 2026 no free times'],
    ['{Home}', 'Tuesday 1 December 2026 no free times'],
    ['{End}', 'Sunday 6 December 2026 no free times'],
    ['{ArrowDown}{Home}', 'Monday 7 December 2026 no free times'],
    ['{PageDown}', 'Monday 4 January 2027 no free times'],
    ['{PageDown}{PageUp}', 'Friday 4 December 2026 2 free times'],
    ['{Shift>}{PageDown}{/Shift}', 'Saturday 4 December 2027 no free times'],
    ['{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}', 'Friday 1 January 2027 no free times'],
  ])('%s goes to %s', async (keys, name) => {
    day('Friday 4 December').focus();
    await userEvent.keyboard(keys);
    expect(focused()).toBe(name);
    expect(document.querySelectorAll('td button[tabindex="0"]')).toHaveLength(1);
  });

  test('does not go before this month', async () => {
    day('Friday 4 December').focus();
    await userEvent.keyboard('{PageUp}');
    expect(focused()).toBe('Tuesday 1 December 2026 no free times');
  });

  test('Enter opens a free day and not one without free times', async () => {
    day('Friday 4 December').focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(opened).toEqual([]);
    expect(pressedInVain).toEqual(['2026-12-05']);
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Enter}');
    expect(opened).toEqual(['2026-12-09']);
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(1);
  });

  test('turns round where people read from right to left', async () => {
    document.documentElement.dir = 'rtl';
    day('Friday 4 December').focus();
    await userEvent.keyboard('{ArrowRight}');
    document.documentElement.dir = '';
    expect(focused()).toBe('Thursday 3 December 2026 no free times');
  });
});

test('days without free times are announced as such, and stay reachable', () => {
  const none = day('Saturday 5 December');
  expect(none.getAttribute('aria-disabled')).toBe('true');
  expect(none.hasAttribute('disabled')).toBe(false);
  expect(day('Thursday 3 December').getAttribute('aria-current')).toBe('date');
  expect(document.querySelector('th')?.getAttribute('abbr')).toBe('Monday');
});

interface Shown {
  readonly month: string;
  readonly day: Day | null;
  readonly cursor: Day | null;
}

// As the widget does it: drawn from the top, and focus follows at once.
function show(shown: Shown): void {
  render(
    <MonthGrid
      {...shown}
      today="2026-12-03"
      countOf={(date) => (FREE.includes(date) ? 2 : 0)}
      isLastMonth={false}
      isLoading={false}
      keys={dayByKey}
      words={en}
      format={createFormat('en-GB', en, { country: 'FR', currency: 'GBP' })}
      onMonth={(month) => show({ month, day: null, cursor: null })}
      onDay={(date) => {
        opened.push(date);
        show({ month: monthOf(date), day: date, cursor: null });
      }}
      onNone={(date) => pressedInVain.push(date)}
      onCursor={(cursor) => {
        show({ ...shown, month: monthOf(cursor), cursor });
        home.querySelector<HTMLElement>('td [tabindex="0"]')?.focus();
      }}
      onNear={() => undefined}
    />,
    { container: home },
  );
}

function day(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('td button')].find((button) =>
    plain(button.getAttribute('aria-label') ?? '').startsWith(name),
  );
  if (!found) throw new Error(`No day is called ${name}.`);
  return found;
}

// Whether a comma follows the weekday is the browser's to say.
function plain(text: string): string {
  return text.replaceAll(',', '');
}

function focused(): string {
  return plain(document.activeElement?.getAttribute('aria-label') ?? '');
}
