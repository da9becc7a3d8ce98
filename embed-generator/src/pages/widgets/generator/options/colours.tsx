import { contrastPairs } from '@bookingsaas/server/domain/theme/contrast-pairs';
import type { ContrastPair } from '@bookingsaas/server/domain/theme/contrast-pairs';
import { contrast } from '@bookingsaas/server/domain/theme/oklch';
import { paletteOf, wishesFor } from '@bookingsaas/server/domain/theme/theme-tokens';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../../../i18n/language.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { ratioText } from '../ratio.ts';
import { generatorTexts } from '../texts.ts';
import { ColourRow } from './colour-row.tsx';
import { MatchSite } from './match-site.tsx';
import type { OptionProps } from './options.tsx';
import { Part } from './part.tsx';
import { Presets } from './presets.tsx';
import './colours.css';

/** The owner's colours, what each measures, and the repair of one that cannot be read. */
export function Colours({ work, look, wrong }: OptionProps): VNode {
  const texts = useTexts(generatorTexts);
  const language = useLanguage();
  const [isMatching, setMatching] = useState(false);
  const { theme } = work.draft;
  const tone = theme.scheme === 'auto' ? look.tone : theme.scheme;
  const palette = paletteOf(theme, tone);
  const wishes = wishesFor(theme, tone);
  const pairs = new Map(contrastPairs(theme, tone).map((pair) => [pair.of, pair]));
  // In the dark all of it is computed from what was chosen for the light, unless it was chosen for the dark.
  const isOther = theme.scheme === 'auto' && tone === 'dark';
  const pale = pairs.get('text');
  const ratio = (of: ContrastPair['of']) => <Ratio pair={pairs.get(of)} />;
  return (
    <Part of="colours" title={isOther ? texts.coloursDark : texts.colours}>
      <div class="colour-head">
        <button
          type="button"
          class="link"
          aria-expanded={isMatching}
          onClick={() => setMatching(!isMatching)}
        >
          {texts.matchSite}
        </button>
      </div>
      {isMatching && <MatchSite work={work} onDone={() => setMatching(false)} />}
      <div class="colour-table">
        <span />
        <span />
        <span class="quiet" aria-hidden="true">
          {texts.code}
        </span>
        <span class="quiet" aria-hidden="true">
          {texts.legibility}
        </span>
        <ColourRow
          name={texts.brand}
          value={isOther ? null : theme.brand}
          computed={palette.fill}
          isFixed={isOther}
          wrong={wrong('theme.brand')}
          onChange={(brand) => brand !== null && work.setTheme({ brand })}
        >
          {ratio('brand')}
        </ColourRow>
        <ColourRow
          name={texts.text}
          value={wishes.text}
          computed={palette.ink}
          isFixed={isOther}
          onChange={chooseText}
        >
          {ratio('text')}
        </ColourRow>
        <ColourRow name={texts.quiet} value={null} computed={palette.mute} isFixed>
          {ratio('quiet')}
        </ColourRow>
        <ColourRow
          name={texts.paper}
          value={wishes.background}
          computed={palette.bg}
          isFixed={isOther}
          onChange={(background) => work.setTheme({ background })}
        />
      </div>
      {isOther && <p class="hint-box">{texts.fromLight}</p>}
      {pale?.repair != null && (
        <div class="pale" role="status">
          <p>{texts.tooPale}</p>
          <div class="row">
            <button
              type="button"
              class="button plain"
              onClick={() => work.setTheme({ text: pale.repair })}
            >
              <span class="swatch" style={{ background: pale.foreground }} />
              <Icon name="arrowRight" />
              <span class="swatch" style={{ background: pale.repair }} />
              {texts.repair}
            </button>
            <span class="soft num">
              {texts.sameHue(ratioText(contrast(pale.repair, pale.background), language))}
            </span>
          </div>
        </div>
      )}
      <Presets work={work} />
    </Part>
  );

  // A text belongs to the paper it was chosen for: alone, a pale one would be taken for that of the dark scheme.
  function chooseText(text: string | null): void {
    const background = theme.background ?? palette.bg;
    work.setTheme(text === null ? { text } : { text, background });
  }
}

function Ratio({ pair }: { readonly pair: ContrastPair | undefined }): VNode | null {
  const language = useLanguage();
  if (pair === undefined) return null;
  const isReadable = pair.repair === null;
  return (
    <span class={`ratio num ${isReadable ? 'good' : 'poor'}`}>
      <Icon name={isReadable ? 'check' : 'warning'} />
      {ratioText(pair.ratio, language)}
    </span>
  );
}
