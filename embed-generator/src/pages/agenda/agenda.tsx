import type { Business } from '@bookingsaas/server/contract/businesses';
import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { Page } from '../../ui/page.tsx';
import { Show } from '../../ui/states.tsx';
import './agenda.css';
import './agenda-booking.css';
import './agenda-around.css';
import { AgendaBones } from './bones.tsx';
import { Calendar } from './calendar.tsx';
import { agendaTexts } from './texts.ts';

/** What the agenda needs before any booking: how the business works. */
export interface Around {
  readonly business: Business;
  readonly services: readonly Service[];
  readonly people: readonly Staff[];
  readonly schedules: readonly ScheduleView[];
}

/** The bookings as days and hours: seen, moved, written down, and new ones appearing by themselves. */
export function Agenda(): VNode {
  const texts = useTexts(agendaTexts);
  const { admin, business } = useConsole();
  const around = useLoaded<Around>('agenda-around', async () => {
    const [shown, services, people, schedules] = await Promise.all([
      admin.business.show(),
      admin.services.list(),
      admin.staff.list(),
      admin.schedules.list(),
    ]);
    const isOwn = (person: Staff) => business.role !== 'staff' || person.id === business.staffId;
    return { business: shown, services, people: people.filter(isOwn), schedules };
  });
  if (around.state === 'ready') return <Calendar around={around.value} />;
  return (
    <Page title={texts.title}>
      <Show of={around} bones={<AgendaBones days={5} />}>
        {() => null}
      </Show>
    </Page>
  );
}
