import type { VNode } from 'preact';
import { useTexts } from '../i18n/language.ts';
import { Icon } from '../ui/icon.tsx';
import type { Begun, StepNumber } from './start.tsx';
import { startTexts } from './texts.ts';

/** The five steps, what was set in each, and how long it still takes. */
export function Progress({
  step,
  begun,
  canLeave,
  onLeave,
}: {
  readonly step: StepNumber;
  readonly begun: Begun;
  readonly canLeave: boolean;
  onLeave(): void;
}): VNode {
  const texts = useTexts(startTexts);
  const steps = [
    { title: texts.business, about: step > 1 ? begun.businessName : '' },
    { title: texts.hours, about: '' },
    { title: texts.serviceStep, about: begun.service?.name ?? texts.serviceHint },
    { title: texts.widget, about: texts.widgetHint },
    { title: texts.site, about: texts.siteHint },
  ];
  return (
    <aside class="start-steps">
      <div class="brand-line">
        <span class="tile-ink">
          <Icon name="bookings" />
        </span>
        <strong>{texts.title}</strong>
        <span class="quiet num narrow">{texts.progress(step)}</span>
      </div>
      <ol>
        {steps.map(({ title, about }, index) => (
          <li
            key={title}
            class={index + 1 < step ? 'done' : index + 1 === step ? 'now' : ''}
            aria-current={index + 1 === step ? 'step' : undefined}
          >
            <span class="ball" aria-hidden="true">
              {index + 1 < step ? <Icon name="check" /> : index + 1}
            </span>
            <span>
              {title}
              <small>{about}</small>
            </span>
          </li>
        ))}
      </ol>
      <div class="start-foot">
        <p class="quiet">{step === 5 ? texts.last : step < 3 ? texts.left2 : texts.left1}</p>
        {canLeave && (
          <button type="button" class="link" onClick={onLeave}>
            {texts.leave}
          </button>
        )}
      </div>
    </aside>
  );
}
