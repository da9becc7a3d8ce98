import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { WeeklySummary } from '@bookingsaas/server/contract/weekly-summary';
import type { VNode } from 'preact';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { Switch } from '../../../ui/choices.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { analyticsTexts } from '../texts.ts';
import type { Said } from '../words.ts';

/** What the numbers leave out, and the weekly mail with them. */
export function Footnote({
  said: { texts, number },
  stats: { timezone, countedUntil, dropped },
}: {
  readonly said: Said;
  readonly stats: Analytics;
}): VNode {
  const formats = useFormats();
  const { robots, overflow, refused } = dropped;
  const isDropped = robots + overflow + refused > 0;
  return (
    <footer class="part foot">
      <div class="stack">
        <h2>{texts.footTitle}</h2>
        <p class="soft">{texts.foot}</p>
        <p class="quiet num">
          {isDropped &&
            `${texts.footDropped({
              robots: number(robots),
              overflow: number(overflow),
              refused: number(refused),
            })} `}
          {countedUntil === null
            ? texts.notCountedYet
            : texts.countedUntil(formats.moment(countedUntil, timezone))}{' '}
          {texts.zone(timezone)}
        </p>
      </div>
      <SummarySwitch />
    </footer>
  );
}

function SummarySwitch(): VNode | null {
  const texts = useTexts(analyticsTexts);
  const { admin } = useConsole();
  const { say } = useToasts();
  const refusals = useRefusals();
  const loaded = useLoaded<WeeklySummary>('weekly-summary', () => admin.analytics.summary());
  if (loaded.state !== 'ready') return null;
  const { isWanted, to } = loaded.value;
  return (
    <div class="summary-switch">
      <Switch isOn={isWanted} hint={texts.summaryHint(to)} onChange={(isOn) => void change(isOn)}>
        {texts.summary}
      </Switch>
    </div>
  );

  async function change(isOn: boolean): Promise<void> {
    if (loaded.state !== 'ready') return;
    loaded.set({ ...loaded.value, isWanted: isOn });
    try {
      loaded.set(await admin.analytics.wantSummary(isOn));
      say(texts.summarySaved[isOn ? 'on' : 'off']);
    } catch (error) {
      loaded.set({ ...loaded.value, isWanted: !isOn });
      say(refusals.sentence(error));
    }
  }
}
