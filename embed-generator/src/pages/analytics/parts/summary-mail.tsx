import type { WeeklySummary } from '@bookingsaas/server/contract/weekly-summary';
import type { VNode } from 'preact';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { Switch } from '../../../ui/choices.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { analyticsTexts } from '../texts.ts';

/** The weekly mail with these figures, to be had or not. */
export function SummaryMail(): VNode {
  const texts = useTexts(analyticsTexts);
  const { admin } = useConsole();
  const { say } = useToasts();
  const refusals = useRefusals();
  const loaded = useLoaded<WeeklySummary>('weekly-summary', () => admin.analytics.summary());
  return (
    <section class="part aside summary-mail" aria-labelledby="summary-title">
      <header>
        <h2 id="summary-title">{texts.summaryTitle}</h2>
      </header>
      {loaded.state === 'ready' && (
        <Switch
          isOn={loaded.value.isWanted}
          hint={texts.summaryHint(loaded.value.to)}
          onChange={(isOn) => void change(isOn)}
        >
          {texts.summary}
        </Switch>
      )}
    </section>
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
