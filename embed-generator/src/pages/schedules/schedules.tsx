import type { Business } from '@bookingsaas/server/contract/businesses';
import type { ScheduleView, TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useTexts } from '../../i18n/language.ts';
import { Page } from '../../ui/page.tsx';
import { Empty, Show } from '../../ui/states.tsx';
import { ScheduleEditor } from './schedule-editor.tsx';
import './schedules.css';
import './schedules-around.css';
import { scheduleTexts } from './texts.ts';

const YEAR_MS = 366 * 24 * 3_600_000;

/** What stands around one schedule. */
export interface Around {
  readonly business: Business;
  readonly schedules: readonly ScheduleView[];
  readonly people: readonly Staff[];
  readonly timeOffs: readonly TimeOff[];
  readonly services: readonly Service[];
}

/** Opening hours: the usual week, and the dates that differ from it. */
export function Schedules(): VNode {
  const texts = useTexts(scheduleTexts);
  const { admin } = useConsole();
  const { params } = useRoute();
  const loaded = useLoaded<Around>('schedules', async () => {
    const from = new Date(Date.now() - 31 * 24 * 3_600_000).toISOString();
    const to = new Date(Date.now() + YEAR_MS).toISOString();
    const [business, schedules, people, timeOffs, services] = await Promise.all([
      admin.business.show(),
      admin.schedules.list(),
      admin.staff.list(),
      admin.timeOff.list({ from, to }),
      admin.services.list(),
    ]);
    return { business, schedules, people, timeOffs, services };
  });
  if (loaded.state !== 'ready') {
    return (
      <Page title={texts.title}>
        <Show of={loaded}>{() => null}</Show>
      </Page>
    );
  }
  const { schedules } = loaded.value;
  const schedule =
    schedules.find(({ id }) => id === params['id']) ??
    schedules.find(({ isDefault }) => isDefault) ??
    schedules[0];
  if (schedule === undefined) {
    return (
      <Page title={texts.title}>
        <Empty title={texts.noneTitle}>{texts.none}</Empty>
      </Page>
    );
  }
  return (
    <ScheduleEditor
      key={schedule.id}
      schedule={schedule}
      around={loaded.value}
      onChanged={(changed) =>
        loaded.set({
          ...loaded.value,
          schedules: schedules.map((one) => (one.id === changed.id ? changed : one)),
        })
      }
    />
  );
}
