import { paletteOf } from '@bookingsaas/server/domain/theme/theme-tokens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../../console-context.ts';
import { useSending } from '../../../../loading/use-sending.ts';
import { useLanguage, useTexts } from '../../../../i18n/language.ts';
import { useRefusals } from '../../../../i18n/refusals.ts';
import { pageOf } from '../../../../snippet.ts';
import type { PinnedSource } from '../../../../snippet.ts';
import { PLATFORM_NAMES, PLATFORMS, runsLoader } from '../../../../snippet/platforms.ts';
import type { Platform } from '../../../../snippet/platforms.ts';
import { snippetFor } from '../../../../snippet/snippet-for.ts';
import type { SnippetFacts } from '../../../../snippet/snippet-for.ts';
import { stepsFor } from '../../../../snippet/steps.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choices.tsx';
import { Snippet } from '../../../../ui/snippet.tsx';
import { Notice } from '../../../../ui/states.tsx';
import type { Draft, Look } from '../draft.ts';
import type { GeneratorWords } from '../i18n/fr.ts';
import { generatorTexts } from '../texts.ts';
import { EmailPreview } from './email-preview.tsx';
import { QrCode } from './qr-code.tsx';
import { useNextTimes } from './use-next-times.ts';
import './embed.css';

/** What to paste, for every platform. */
export function EmbedPanel({
  widgetKey,
  draft,
  sealed,
  look,
}: {
  readonly widgetKey: string;
  readonly draft: Draft;
  readonly sealed: string | null;
  readonly look: Look;
}): VNode {
  const texts = useTexts(generatorTexts);
  const language = useLanguage();
  const refusals = useRefusals();
  const { ask } = useConsole();
  const { isBusy, error, send } = useSending();
  const [platform, setPlatform] = useState<Platform>('html');
  const [isIsolated, setIsolated] = useState(false);
  const [pinned, setPinned] = useState<PinnedSource | null>(null);
  const times = useNextTimes(platform === 'email' ? sealed : null, look.language);
  const { fill, on } = paletteOf(draft.theme, 'light');
  const facts: SnippetFacts = {
    origin: location.origin,
    key: widgetKey,
    title: draft.buttonText ?? TITLES[look.language],
    isIsolated,
    placement: draft.placement,
    pinned,
    email: { fill, on, times },
  };
  const blocks = snippetFor(platform, facts);
  return (
    <section class="embed" aria-label={texts.embed}>
      <div class="embed-platforms">
        <h2>{texts.embed}</h2>
        <div role="group" aria-label={texts.platform}>
          {PLATFORMS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === platform}
              onClick={() => setPlatform(one)}
            >
              {nameOf(one, texts)}
            </button>
          ))}
        </div>
      </div>
      <div class="embed-code stack">
        <p class="soft">{platform === 'email' ? texts.emailChanges : texts.neverChanges}</p>
        {platform === 'qr' && <QrCode page={blocks[0]?.code ?? ''} name={draft.name} />}
        {blocks.map(({ of, code }) => (
          <div key={of} class="embed-block">
            {of !== 'code' && <h3>{blockName(of, texts)}</h3>}
            {(of === 'button' || of === 'times') && (
              <EmailPreview of={of} facts={facts} page={pageOf(location.origin, widgetKey)} />
            )}
            <Snippet code={code} label={of === 'code' ? texts.snippet : blockName(of, texts)} />
          </div>
        ))}
        <ol class="steps" aria-label={texts.steps}>
          {stepsFor(platform, language).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {runsLoader(platform) && (
          <div class="embed-more">
            {platform !== 'gtm' && (
              <Checkbox isOn={isIsolated} hint={texts.isolateHint} onChange={setIsolated}>
                {texts.isolate}
              </Checkbox>
            )}
            {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
            {platform !== 'gtm' && (
              <div class="row">
                <Button
                  isBusy={isBusy}
                  onPress={() => (pinned === null ? send(pin) : setPinned(null))}
                >
                  {pinned === null ? texts.pin : texts.pinOff}
                </Button>
              </div>
            )}
            {pinned !== null && platform !== 'gtm' && <Notice kind="info">{texts.pinCost}</Notice>}
          </div>
        )}
        <div class="row">
          <ButtonLink kind="plain" href={`/console/widgets/${widgetKey}/check`}>
            {texts.check}
          </ButtonLink>
        </div>
      </div>
    </section>
  );

  async function pin(): Promise<void> {
    setPinned(await ask<PinnedSource>('POST', '/v1/pinned-loaders'));
  }
}

// In the language of the site, not of the console.
const TITLES: Readonly<Record<Look['language'], string>> = {
  fr: 'Prendre rendez-vous',
  en: 'Book an appointment',
};

function nameOf(platform: Platform, texts: GeneratorWords): string {
  if (platform === 'email') return texts.vEmail;
  if (platform === 'qr') return texts.vQr;
  return PLATFORM_NAMES[platform] ?? texts.vLink;
}

function blockName(of: string, texts: GeneratorWords): string {
  switch (of) {
    case 'block':
      return texts.ofBlock;
    case 'plugin':
      return texts.ofPlugin;
    case 'shortcode':
      return texts.ofShortcode;
    case 'button':
      return texts.ofButton;
    case 'times':
      return texts.ofTimes;
    default:
      return texts.ofAddress;
  }
}
