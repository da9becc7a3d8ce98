import type { Locale } from '@bookingsaas/server/contract/primitives';
import { paletteOf } from '@bookingsaas/server/domain/theme/theme-tokens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../../../i18n/language.ts';
import { pageOf } from '../../../../snippet.ts';
import type { PinnedSource } from '../../../../snippet.ts';
import { runsLoader, sitesOf } from '../../../../snippet/platforms.ts';
import type { Platform } from '../../../../snippet/platforms.ts';
import { snippetFor } from '../../../../snippet/snippet-for.ts';
import type { SnippetBlock, SnippetFacts } from '../../../../snippet/snippet-for.ts';
import { stepsFor } from '../../../../snippet/steps.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { late } from '../../../../ui/late.tsx';
import { Snippet } from '../../../../ui/snippet.tsx';
import { Notice } from '../../../../ui/states.tsx';
import type { Draft } from '../draft.ts';
import type { GeneratorWords } from '../i18n/fr.ts';
import { generatorTexts } from '../texts.ts';
import { EmailPreview } from './email-preview.tsx';
import { LoaderChoices } from './loader-choices.tsx';
import { platformName } from './platform-name.ts';
import type { QrCodeProps } from './qr-code.tsx';
import { useNextTimes } from './use-next-times.ts';

// Drawing a code takes more than all other platforms together, and few ask for one.
const QrCode = late<QrCodeProps>(async () => (await import('./qr-code.tsx')).QrCode);

export interface GuideProps {
  readonly platform: Platform;
  readonly widgetKey: string;
  readonly draft: Draft;
  /** Where the next times are read; null until it is known. */
  readonly sealed: string | null;
  /** The business's language: a snippet follows no setting of the widget. */
  readonly locale: Locale;
  /** Lets more sites show the widget. */
  onAllow(sites: readonly string[]): void;
}

/** One platform: the code, what to press there, and what else can be chosen for it. */
export function PlatformGuide(props: GuideProps): VNode {
  const { platform, widgetKey, draft, sealed, locale, onAllow } = props;
  const texts = useTexts(generatorTexts);
  const language = useLanguage();
  const [isIsolated, setIsolated] = useState(false);
  const [pinned, setPinned] = useState<PinnedSource | null>(null);
  const times = useNextTimes(platform === 'email' ? sealed : null, locale);
  const { fill, on } = paletteOf(draft.theme, 'light');
  const title = TITLES[locale];
  const facts: SnippetFacts = {
    origin: location.origin,
    key: widgetKey,
    title,
    isIsolated: isIsolated && platform !== 'gtm',
    placement: draft.placement,
    height: draft.height,
    dataLayer: draft.dataLayer,
    pinned: platform === 'gtm' ? null : pinned,
    email: { title: draft.buttonText ?? title, fill, on, times },
  };
  const blocks = snippetFor(platform, facts);
  const missing = sitesOf(platform).filter((site) => !draft.allowedSites.includes(site));
  return (
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
      {draft.allowedSites.length > 0 && missing.length > 0 && (
        <Notice
          kind="info"
          action={
            <Button kind="plain" onPress={() => onAllow(missing)}>
              {texts.allowThese}
            </Button>
          }
        >
          {texts.ownSites(platformName(platform, texts), missing.join(', '))}
        </Notice>
      )}
      <ol class="steps" aria-label={texts.steps}>
        {stepsFor(platform, language).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {runsLoader(platform) && platform !== 'gtm' && (
        <LoaderChoices
          isIsolated={isIsolated}
          pinned={pinned}
          onIsolate={setIsolated}
          onPin={setPinned}
        />
      )}
      <div class="row">
        <ButtonLink kind="plain" href={`/console/widgets/${widgetKey}/check`}>
          {texts.check}
        </ButtonLink>
      </div>
    </div>
  );
}

const TITLES: Readonly<Record<Locale, string>> = {
  fr: 'Prendre rendez-vous',
  en: 'Book an appointment',
};

function blockName(of: SnippetBlock['of'], texts: GeneratorWords): string {
  switch (of) {
    case 'types':
      return texts.ofTypes;
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
