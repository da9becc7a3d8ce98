import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../../../../console-context.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { useRefusals } from '../../../../i18n/refusals.ts';
import { useSending } from '../../../../loading/use-sending.ts';
import { PLATFORMS } from '../../../../snippet/platforms.ts';
import { Page } from '../../../../ui/page.tsx';
import { Notice } from '../../../../ui/states.tsx';
import { useToasts } from '../../../../ui/toasts.tsx';
import { draftOf } from '../draft.ts';
import { WIDGETS } from '../material.ts';
import type { Material } from '../material.ts';
import { GeneratorTabs } from '../tabs.tsx';
import { generatorTexts } from '../texts.ts';
import { useSealed } from '../use-sealed.ts';
import { PlatformGuide } from './platform-guide.tsx';
import { platformName } from './platform-name.ts';
import './embed.css';

/** Step by step, a page for each platform: `?on=wix`. */
export function EmbedPage({ widget, locale }: Pick<Material, 'widget' | 'locale'>): VNode {
  const texts = useTexts(generatorTexts);
  const refusals = useRefusals();
  const { admin, ask, known } = useConsole();
  const { say } = useToasts();
  const { error, send } = useSending();
  const { query } = useLocation();
  const draft = draftOf(widget);
  const sealed = useSealed(ask, widget.key, draft);
  const list = useRef<HTMLElement>(null);
  const platform = PLATFORMS.find((one) => one === query['on']) ?? 'html';
  // On a phone there are more of them than fit.
  useEffect(() => {
    list.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [platform]);
  return (
    <Page
      title={widget.name}
      within={{ label: texts.title, href: WIDGETS }}
      tabs={<GeneratorTabs widgetKey={widget.key} at="embed" />}
    >
      <div class="embed-page">
        <nav class="embed-platforms" aria-label={texts.platform} ref={list}>
          {PLATFORMS.map((one) => (
            <a
              key={one}
              href={`/console/widgets/${widget.key}/embed?on=${one}`}
              aria-current={one === platform ? 'page' : undefined}
            >
              {platformName(one, texts)}
            </a>
          ))}
        </nav>
        <section class="stack" aria-label={platformName(platform, texts)}>
          <h2>{texts.embedOn(platformName(platform, texts))}</h2>
          {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
          <PlatformGuide
            key={platform}
            platform={platform}
            widgetKey={widget.key}
            draft={draft}
            sealed={sealed?.times ?? null}
            locale={locale}
            onAllow={(sites) => send(() => allow(sites))}
          />
        </section>
      </div>
    </Page>
  );

  async function allow(sites: readonly string[]): Promise<void> {
    const allowedSites = [...widget.allowedSites, ...sites];
    await admin.widgets.change(widget.key, { allowedSites });
    say(texts.allowedToo);
    known.renew(`widget ${widget.key}`);
  }
}
