import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../../i18n/language.ts';
import { PLATFORMS } from '../../../../snippet/platforms.ts';
import type { Platform } from '../../../../snippet/platforms.ts';
import { generatorTexts } from '../texts.ts';
import { PlatformGuide } from './platform-guide.tsx';
import type { GuideProps } from './platform-guide.tsx';
import { platformName } from './platform-name.ts';
import './embed.css';

/** What to paste, for every platform, below the preview. */
export function EmbedPanel(guide: Omit<GuideProps, 'platform'>): VNode {
  const texts = useTexts(generatorTexts);
  const [platform, setPlatform] = useState<Platform>('html');
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
              {platformName(one, texts)}
            </button>
          ))}
        </div>
      </div>
      <PlatformGuide {...guide} platform={platform} />
    </section>
  );
}
