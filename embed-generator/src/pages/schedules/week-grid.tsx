import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useFormats } from '../../i18n/formats.ts';
import { tagOf, useLanguage, useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { scheduleTexts } from './texts.ts';
import { leftOf } from './week-position.ts';
import { DAYS, hoursShown, nextWindow, openMinutes } from './week.ts';
import type { Day, Week, Window } from './week.ts';
import { WindowBlock } from './window-block.tsx';

/** The usual week: a line a day, a block a window, each moved by its edges or written by hand. */
export function WeekGrid({
  week,
  onChange,
}: {
  readonly week: Week;
  onChange(week: Week): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const formats = useFormats();
  const names = useDayNames();
  const [opened, setOpened] = useState<string | null>(null);
  // A link from what visitors looked for in vain names the day.
  const asked = useLocation().query['day'];
  const askedDay = useRef<HTMLLIElement>(null);
  useEffect(() => askedDay.current?.focus(), [asked]);
  const range = hoursShown(week);
  const hours = Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
  const put = (day: Day, windows: Window[]) => onChange({ ...week, [day]: windows });

  return (
    <section class="week">
      <header>
        <h2>{texts.usual}</h2>
        <span class="quiet num">{texts.perWeek(formats.length(openMinutes(week)))}</span>
      </header>
      <div class="scale num" aria-hidden="true">
        {hours
          .filter((hour) => (hour - range.from) % 2 === 0)
          .map((hour) => (
            <span key={hour} style={{ left: `${leftOf(hour * 60, range)}%` }}>
              {hour} h
            </span>
          ))}
      </div>
      <ul>
        {DAYS.map((day, index) => {
          const windows = week[day];
          return (
            <li
              key={day}
              class={`${windows.length === 0 ? 'shut' : ''} ${day === asked ? 'asked' : ''}`}
              {...(day === asked ? { ref: askedDay, tabIndex: -1 } : {})}
            >
              <h3>{names[index]}</h3>
              <div class="track">
                {windows.length === 0 && <span class="soft">{texts.closed}</span>}
                {windows.map((window, at) => (
                  <WindowBlock
                    key={at}
                    label={names[index] ?? day}
                    window={window}
                    range={range}
                    isOpen={opened === `${day} ${at}`}
                    onOpen={(isOpen) => setOpened(isOpen ? `${day} ${at}` : null)}
                    onChange={(changed) => put(day, windows.with(at, changed))}
                    onRemove={() => put(day, windows.toSpliced(at, 1))}
                  />
                ))}
              </div>
              <Button
                icon="plus"
                name={texts.addWindow((names[index] ?? day).toLocaleLowerCase())}
                onPress={() => {
                  put(day, [...windows, nextWindow(windows)]);
                  setOpened(`${day} ${windows.length}`);
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useDayNames(): string[] {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(tagOf(language), { weekday: 'long', timeZone: 'UTC' });
  // The first of June 2026 is a Monday.
  return DAYS.map((_, index) => {
    const name = format.format(Date.UTC(2026, 5, 1 + index));
    return name.charAt(0).toLocaleUpperCase() + name.slice(1);
  });
}
