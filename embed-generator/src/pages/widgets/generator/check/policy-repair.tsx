import type { SiteCheck } from '@bookingsaas/server/contract/sites';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../../i18n/language.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { Chips } from '../../../../ui/choices.tsx';
import { Snippet } from '../../../../ui/snippet.tsx';
import type { CheckWords } from './i18n/fr.ts';
import { checkTexts } from './texts.ts';

/** The rule that blocks, with what to add marked, and the whole of it to copy. */
export function PolicyRepair({
  policy,
  page,
}: {
  readonly policy: NonNullable<SiteCheck['policy']>;
  readonly page: string;
}): VNode {
  const texts = useTexts(checkTexts);
  const [place, setPlace] = useState<Place>('wordpress');
  return (
    <div class="stack">
      <h2>{texts.toAdd}</h2>
      <div class="policy" tabIndex={0} role="region" aria-label={texts.toAdd}>
        {policy.lines.map(({ directive, sources, add }) => (
          <div key={directive}>
            <p>
              <span class="sign" />
              {directive} {sources.join(' ')}
            </p>
            {add.map((source) => (
              <p key={source} class="added">
                <ins>
                  <span class="sign" aria-hidden="true">
                    +
                  </span>
                  {source}
                </ins>
              </p>
            ))}
          </div>
        ))}
      </div>
      {policy.from === 'header' ? (
        <>
          <Chips
            label={texts.where}
            value={place}
            options={PLACES.map((one) => ({ value: one, label: placeName(one, texts) }))}
            onChange={(chosen) => setPlace(PLACES.find((one) => one === chosen) ?? 'wordpress')}
          />
          <p class="read">{texts.places[place]}</p>
        </>
      ) : (
        <p class="read">{texts.inMeta}</p>
      )}
      <h3>{texts.copyRule}</h3>
      <Snippet
        code={policy.from === 'header' ? lineFor(place, policy.repaired) : policy.repaired}
        label={texts.copyRule}
      />
      {place === 'unknown' && policy.from === 'header' && (
        <div class="row">
          <ButtonLink kind="plain" href={letterOf(policy.repaired, texts)}>
            {texts.sendRule}
          </ButtonLink>
        </div>
      )}
      <p class="read">
        {texts.orLink} <a href={page}>{page}</a>
      </p>
    </div>
  );
}

const PLACES = ['wordpress', 'nginx', 'apache', 'cloudflare', 'netlify', 'unknown'] as const;
type Place = (typeof PLACES)[number];

function placeName(place: Place, texts: CheckWords): string {
  return place === 'unknown' ? texts.placeUnknown : NAMES[place];
}

const NAMES: Readonly<Record<Exclude<Place, 'unknown'>, string>> = {
  wordpress: 'WordPress',
  nginx: 'Nginx',
  apache: 'Apache',
  cloudflare: 'Cloudflare',
  netlify: 'Netlify',
};

/** The rule as it is written there. */
function lineFor(place: Place, rule: string): string {
  switch (place) {
    case 'nginx':
      return `add_header Content-Security-Policy "${rule}" always;`;
    case 'apache':
      return `Header always set Content-Security-Policy "${rule}"`;
    case 'netlify':
      return `/*\n  Content-Security-Policy: ${rule}`;
    default:
      return rule;
  }
}

function letterOf(rule: string, texts: CheckWords): string {
  const [subject, body] = [texts.letterSubject, `${texts.letterText}\n\n${rule}`];
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
