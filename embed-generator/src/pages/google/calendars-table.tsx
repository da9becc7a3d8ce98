import type { GoogleConnectionView } from '@bookingsaas/server/contract/connections';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/language.ts';
import { useFormats } from '../../i18n/formats.ts';
import { Button } from '../../ui/button.tsx';
import { coloursOf } from '../agenda/people-colours.ts';
import { AddCalendar } from './add-calendar.tsx';
import { googleTexts } from './texts.ts';
import type { GoogleDesk, Role } from './use-google.ts';

type Calendar = GoogleConnectionView['calendars'][number];

/** Who is blocked by which calendar, and which one receives whose bookings. */
export function CalendarsTable({
  desk,
  connection,
  people,
}: {
  readonly desk: GoogleDesk;
  readonly connection: GoogleConnectionView;
  readonly people: readonly Staff[];
}): VNode {
  const texts = useTexts(googleTexts);
  const [isAdding, setAdding] = useState(false);
  const colours = coloursOf(people);
  const { calendars } = connection;
  const isBroken = connection.status === 'broken';
  return (
    <section class="calendars">
      <div class="section-head">
        <h2>{texts.calendars}</h2>
        <p class="quiet">{texts.calendarsMore}</p>
      </div>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{texts.personAndCalendar}</th>
            <th scope="col">{texts.blocks}</th>
            <th scope="col">{texts.receives}</th>
            <th scope="col" class="end">
              {texts.events}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.flatMap((person) =>
            calendars.map((calendar) => (
              <Row
                key={`${person.id} ${calendar.id}`}
                person={person}
                colour={colours.get(person.id)?.['--p'] ?? 'var(--control)'}
                calendar={calendar}
                role={roleOf(connection, calendar.id, person.id)}
                onChoose={(role) => desk.choose(calendar.id, person.id, role)}
              />
            )),
          )}
        </tbody>
      </table>
      <Extra desk={desk} calendars={calendars} />
      {!isBroken && (
        <div>
          <Button kind="plain" icon="plus" onPress={() => setAdding(true)}>
            {texts.addCalendar}
          </Button>
        </div>
      )}
      {isAdding && (
        <AddCalendar desk={desk} connection={connection} onClose={() => setAdding(false)} />
      )}
    </section>
  );
}

function Row({
  person,
  colour,
  calendar,
  role,
  onChoose,
}: {
  readonly person: Staff;
  readonly colour: string;
  readonly calendar: Calendar;
  readonly role: Role;
  onChoose(role: Role): void;
}): VNode {
  const texts = useTexts(googleTexts);
  const formats = useFormats();
  const name = calendarName(calendar, texts.main);
  return (
    <tr>
      <td class="first">
        <span class="person">
          <span class="dot" style={{ background: colour }} />
          <strong>{person.name}</strong>
          <span class="soft">{name}</span>
        </span>
      </td>
      <td data-label={texts.blocks}>
        <label class="check">
          <input
            type="checkbox"
            role="switch"
            checked={role.blocks}
            aria-label={texts.blocksOf(name, person.name)}
            onChange={(event) => onChoose({ ...role, blocks: event.currentTarget.checked })}
          />
          <span class={role.blocks ? '' : 'quiet'}>{role.blocks ? texts.yes : texts.no}</span>
        </label>
      </td>
      <td data-label={texts.receives}>
        {/* A box and not a radio: none of a person's calendars may receive, too. */}
        <label class="check round">
          <input
            type="checkbox"
            checked={role.receives}
            aria-label={texts.receivesOf(name, person.name)}
            onChange={(event) => onChoose({ ...role, receives: event.currentTarget.checked })}
          />
          <span>{role.receives ? texts.receiving : ''}</span>
        </label>
      </td>
      <td class="end num later">{formats.number(calendar.events.busy + calendar.events.own)}</td>
    </tr>
  );
}

/** Calendars beside the main one can go again. */
function Extra({
  desk,
  calendars,
}: {
  readonly desk: GoogleDesk;
  readonly calendars: readonly Calendar[];
}): VNode | null {
  const texts = useTexts(googleTexts);
  const extra = calendars.filter(({ isPrimary }) => !isPrimary);
  if (extra.length === 0) return null;
  return (
    <ul class="extra">
      {extra.map(({ id, name }) => (
        <li key={id}>
          {name}
          <button type="button" class="link" onClick={() => desk.forget(id)}>
            {texts.forget} <span class="hidden">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function calendarName({ name, isPrimary }: Calendar, main: string): string {
  return isPrimary ? main : name;
}

function roleOf(connection: GoogleConnectionView, calendarId: string, staffId: string): Role {
  const row = connection.people.find(
    (one) => one.calendarId === calendarId && one.staffId === staffId,
  );
  return { blocks: row?.blocks ?? false, receives: row?.receives ?? false };
}
