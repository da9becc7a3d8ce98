import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import type { Column } from './columns.ts';
import type { PersonColours } from './people-colours.ts';
import { agendaTexts } from './texts.ts';
import { useDayWords } from './use-day-words.ts';

/** Over each column its day, and whose lanes stand below; it stays while the hours scroll. */
export function GridHead({
  columns,
  today,
  colours,
}: {
  readonly columns: readonly Column[];
  readonly today: string;
  readonly colours: ReadonlyMap<string, PersonColours>;
}): VNode {
  const texts = useTexts(agendaTexts);
  const days = useDayWords();
  return (
    <>
      <div class="agenda-head corner" />
      {columns.map(({ date, isFolded, lanes }) => (
        <div key={date} class={`agenda-head ${isFolded ? 'folded' : ''}`}>
          <span class={`agenda-date num ${date === today ? 'today' : ''}`}>
            {days.weekday(date)} <strong>{days.number(date)}</strong>
            {isFolded && <span class="hidden">, {texts.closed}</span>}
          </span>
          {!isFolded && (
            <span class="agenda-names">
              {lanes.map(({ key, people }) => (
                <span key={key}>
                  {people.map(({ id, name }) => (
                    <span key={id} class="agenda-name" style={{ ...colours.get(id) }}>
                      <span class="dot" />
                      {people.length < 3 && name}
                      {people.length >= 3 && <span class="hidden">{name}</span>}
                    </span>
                  ))}
                </span>
              ))}
            </span>
          )}
        </div>
      ))}
    </>
  );
}
