import type { VNode } from 'preact';
import { useFormats } from '../i18n/formats.ts';
import { useTexts } from '../i18n/language.ts';
import { openMinutes } from '../pages/schedules/week.ts';
import { initialOf } from '../ui/initial-of.ts';
import type { Begun } from './start.tsx';
import { startTexts } from './texts.ts';

/** What customers will see: the real booking page as soon as there is one to show. */
export function Preview({ begun }: { readonly begun: Begun }): VNode {
  const texts = useTexts(startTexts);
  const { widget } = begun;
  return (
    <aside class="start-preview" aria-label={texts.seen}>
      <p class="quiet">{texts.seen}</p>
      {widget === null ? (
        <Card begun={begun} />
      ) : (
        <iframe
          key={JSON.stringify(widget)}
          title={texts.seen}
          src={`/w/${widget.key}?embed=1`}
          sandbox="allow-scripts"
        />
      )}
    </aside>
  );
}

function Card({ begun }: { readonly begun: Begun }): VNode {
  const texts = useTexts(startTexts);
  const formats = useFormats();
  const { service, week } = begun;
  return (
    <div class="start-card">
      <span class="tile-ink big">{initialOf(begun.businessName)}</span>
      <strong>{begun.businessName}</strong>
      <span class="soft">{texts.bookOnline}</span>
      <div class="line">
        {service === null || service.name === '' ? (
          <span class="quiet">{texts.servicesCome}</span>
        ) : (
          <>
            <span>{service.name}</span>
            <span class="quiet num">
              {formats.length(service.durationMin)}
              {service.price && ` · ${formats.price(service.price.amountMinor, begun.currency)}`}
            </span>
          </>
        )}
      </div>
      {week && <span class="quiet num">{texts.free(formats.length(openMinutes(week)))}</span>}
    </div>
  );
}
