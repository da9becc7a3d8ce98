import type { Arm, Experiment } from '@bookingsaas/server/contract/experiments';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useConsole } from '../../../../console-context.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { tagOf, useLanguage, useTexts } from '../../../../i18n/language.ts';
import { useRefusals } from '../../../../i18n/refusals.ts';
import { useSending } from '../../../../loading/use-sending.ts';
import { ownZone } from '../../../../time/own-zone.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/states.tsx';
import { useToasts } from '../../../../ui/toasts.tsx';
import { draftOf } from '../draft.ts';
import { BothLooks } from './both-looks.tsx';
import { withChange } from './look-change.ts';
import { experimentTexts } from './texts.ts';

/** What was counted of either look, what may be said of it, and the end. */
export function Running({
  widget,
  experiment,
  onEnded,
}: {
  readonly widget: Widget;
  readonly experiment: Experiment;
  onEnded(experiment: Experiment): void;
}): VNode {
  const texts = useTexts(experimentTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const { endedAt, kept, change } = experiment;
  const dayOf = (instant: string) => formats.day(instant, ownZone());
  const published = draftOf(widget);
  return (
    <section class="experiment-part" aria-labelledby="experiment-running">
      <div class="stack">
        <div>
          <h2 id="experiment-running">{endedAt === null ? texts.running : texts.ended}</h2>
          <p class="quiet num">
            {endedAt === null
              ? texts.since(dayOf(experiment.startedAt))
              : `${texts.endedOn(dayOf(experiment.startedAt), dayOf(endedAt))}. ${kept === null ? '' : texts.kept[kept]}`}
          </p>
        </div>
        <Verdict experiment={experiment} />
        <Counts experiment={experiment} />
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        {endedAt === null && (
          <>
            <div class="row">
              <Button kind="plain" isBusy={isBusy} onPress={() => send(() => end('a'))}>
                {texts.keepA}
              </Button>
              <Button kind="plain" isBusy={isBusy} onPress={() => send(() => end('b'))}>
                {texts.keepB}
              </Button>
            </div>
            <p class="quiet">{texts.needed(formats.number(experiment.bookingsForAQuarter))}</p>
            <p class="quiet">{texts.chance}</p>
          </>
        )}
      </div>
      {endedAt === null && (
        <BothLooks widgetKey={widget.key} a={published} b={withChange(published, change)} />
      )}
    </section>
  );

  async function end(keep: Arm): Promise<void> {
    onEnded(await admin.analytics.end(widget.key, keep));
    say(texts.keptNow[keep]);
  }
}

function Verdict({ experiment: { verdict } }: { readonly experiment: Experiment }): VNode {
  const texts = useTexts(experimentTexts);
  const ratio = useRatio();
  switch (verdict.is) {
    case 'too_early':
      return (
        <Notice kind="info">
          <strong>{texts.tooEarly}</strong>{' '}
          {texts.missingLead(texts.missing(verdict.bookingsMissing, verdict.visitorsMissing))}
        </Notice>
      );
    case 'uneven':
      return (
        <Notice kind="warn">
          <strong>{texts.uneven}</strong> {texts.unevenMore}
        </Notice>
      );
    case 'open':
      return (
        <Notice kind="info">
          <strong>{texts.open}</strong> {texts.openMore(ratio(verdict.from), ratio(verdict.to))}
        </Notice>
      );
    case 'decided':
      return (
        <Notice kind="ok">
          <strong>{texts.better[verdict.better]}</strong>{' '}
          {texts.betterMore(ratio(verdict.from), ratio(verdict.to))}
        </Notice>
      );
  }
}

function Counts({ experiment: { a, b } }: { readonly experiment: Experiment }): VNode {
  const texts = useTexts(experimentTexts);
  const formats = useFormats();
  const language = useLanguage();
  const percent = new Intl.NumberFormat(tagOf(language), {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{texts.variant}</th>
          <th scope="col" class="end">
            {texts.visitors}
          </th>
          <th scope="col" class="end">
            {texts.bookings}
          </th>
          <th scope="col" class="end">
            {texts.rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {[
          { name: texts.a, arm: a },
          { name: texts.b, arm: b },
        ].map(({ name, arm: { visitors, bookings } }) => (
          <tr key={name}>
            <td>{name}</td>
            <td class="end" data-label={texts.visitors}>
              {formats.number(visitors)}
            </td>
            <td class="end" data-label={texts.bookings}>
              {formats.number(bookings)}
            </td>
            <td class="end" data-label={texts.rate}>
              {visitors === 0 || bookings > visitors ? '–' : percent.format(bookings / visitors)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useRatio(): (ratio: number) => string {
  const texts = useTexts(experimentTexts);
  const tag = tagOf(useLanguage());
  return (ratio) =>
    ratio >= 100
      ? texts.endless
      : new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 }).format(ratio);
}
