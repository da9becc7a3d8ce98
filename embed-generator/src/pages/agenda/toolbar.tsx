import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { datesOf, stepped, VIEWS } from './agenda-address.ts';
import type { Looked, View } from './agenda-address.ts';
import type { PersonColours } from './people-colours.ts';
import { agendaTexts } from './texts.ts';
import { useDayWords } from './use-day-words.ts';

interface Props {
  readonly looked: Looked;
  readonly today: string;
  readonly isNarrow: boolean;
  readonly people: readonly Staff[];
  readonly colours: ReadonlyMap<string, PersonColours>;
  onLook(patch: Partial<Looked>): void;
  onAdd(): void;
}

/** In the page's header: which days, whose bookings, which view, and a new booking. */
export function Toolbar(props: Props): VNode {
  const { looked, today, isNarrow, onLook, onAdd } = props;
  const texts = useTexts(agendaTexts);
  const days = useDayWords();
  const dates = datesOf(looked);
  const views: readonly View[] = isNarrow ? ['day', 'list'] : VIEWS;
  return (
    <div class="agenda-bar">
      <div class="row">
        <Button
          kind="plain"
          icon="chevronLeft"
          name={texts.before[looked.view]}
          onPress={() => onLook({ date: stepped(looked, -1) })}
        />
        <Button kind="plain" onPress={() => onLook({ date: today })}>
          {texts.today}
        </Button>
        <Button
          kind="plain"
          icon="chevronRight"
          name={texts.after[looked.view]}
          onPress={() => onLook({ date: stepped(looked, 1) })}
        />
      </div>
      {!isNarrow && (
        <h2 class="agenda-range num" aria-live="polite">
          {days.range(dates[0] ?? looked.date, dates.at(-1) ?? looked.date)}
        </h2>
      )}
      <div class="row end">
        {props.people.length > 1 && !isNarrow && <PeopleFilter {...props} />}
        <Segmented
          label={texts.view}
          value={looked.view}
          options={views.map((view) => ({ value: view, label: texts[view] }))}
          onChange={(value) => {
            const view = views.find((one) => one === value);
            if (view) onLook({ view });
          }}
        />
        {isNarrow ? (
          <Button kind="primary" icon="plus" name={texts.addAt} onPress={onAdd} />
        ) : (
          <Button kind="primary" icon="plus" onPress={onAdd}>
            {texts.add}
          </Button>
        )}
      </div>
    </div>
  );
}

function PeopleFilter({ looked, people, colours, onLook }: Props): VNode {
  const texts = useTexts(agendaTexts);
  const { hidden } = looked;
  return (
    <fieldset class="agenda-people" aria-label={texts.people}>
      {people.map(({ id, name }) => (
        <label class="check" key={id} style={{ ...colours.get(id) }}>
          <input
            type="checkbox"
            checked={!hidden.includes(id)}
            onChange={(event) =>
              onLook({
                hidden: event.currentTarget.checked
                  ? hidden.filter((one) => one !== id)
                  : [...hidden, id],
              })
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
