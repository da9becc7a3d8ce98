import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useTexts } from '../../i18n/language.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Badge, Empty, Show } from '../../ui/states.tsx';
import { coloursOf } from '../agenda/people-colours.ts';
import { PersonPanel } from './person-panel.tsx';
import './team.css';
import { teamTexts } from './texts.ts';

const LIST = '/console/team';
const NEW = `${LIST}?open=new`;

/** The people one books with. */
export function Team(): VNode {
  const texts = useTexts(teamTexts);
  const { admin } = useConsole();
  const { query, route } = useLocation();
  const open = query['open'];
  const loaded = useLoaded('team', () => Promise.all([admin.staff.list(), admin.schedules.list()]));
  const [people, schedules] = loaded.state === 'ready' ? loaded.value : [[], []];
  const person = people.find(({ id }) => id === open);
  return (
    <Page
      title={texts.title}
      actions={
        <ButtonLink kind="primary" icon="plus" href={NEW}>
          {texts.add}
        </ButtonLink>
      }
      panel={
        (person || open === 'new') &&
        loaded.state === 'ready' && (
          <PersonPanel
            key={open ?? ''}
            person={person}
            schedules={schedules}
            onClose={() => route(LIST)}
            onSaved={() => {
              loaded.reload();
              route(LIST);
            }}
          />
        )
      }
    >
      <Show of={loaded}>
        {() =>
          people.length === 0 ? (
            <Empty title={texts.noneTitle}>{texts.none}</Empty>
          ) : (
            <People people={people} schedules={schedules} open={open} />
          )
        }
      </Show>
    </Page>
  );
}

function People({
  people,
  schedules,
  open,
}: {
  readonly people: readonly Staff[];
  readonly schedules: readonly ScheduleView[];
  readonly open: string | undefined;
}): VNode {
  const texts = useTexts(teamTexts);
  // As in the agenda, where a colour of its own may give way to one that can be told apart.
  const colours = coloursOf(people);
  const usual = schedules.find(({ isDefault }) => isDefault);
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.schedule}</th>
          <th scope="col">{texts.email}</th>
          <th scope="col">{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} class={person.id === open ? 'chosen' : ''}>
            <td class="first">
              <a class="open person" href={`${LIST}?open=${person.id}`}>
                <span class="dot" style={{ ...colours.get(person.id), background: 'var(--p)' }} />
                {person.name}
              </a>
            </td>
            <td>{(schedules.find(({ id }) => id === person.scheduleId) ?? usual)?.name}</td>
            <td class="later">{person.email}</td>
            <td>
              {person.isActive ? (
                <Badge kind="ok">{texts.active}</Badge>
              ) : (
                <Badge>{texts.inactive}</Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
