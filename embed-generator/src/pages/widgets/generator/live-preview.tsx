import type { RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import { SelectBox } from '../../../ui/field.tsx';
import type { Draft, HostPage, Look } from './draft.ts';
import { IconChoice } from './icon-choice.tsx';
import { PREVIEW_READY } from './preview/messages.ts';
import type { ToPreview } from './preview/messages.ts';
import { generatorTexts } from './texts.ts';
import type { Sealed } from './use-sealed.ts';

const WIDTHS = { desktop: 1120, mobile: 390 } as const;
// The drawn bar of a browser above the page.
const CHROME_PX = 32;
const HOSTS: readonly HostPage[] = ['booking', 'article', 'bare'];

/** The real widget on a sample page, told of every change as it is made. */
export function LivePreview({
  widgetKey,
  draft,
  sealed,
  look,
  onLook,
}: {
  readonly widgetKey: string;
  readonly draft: Draft;
  readonly sealed: Sealed | null;
  readonly look: Look;
  onLook(look: Look): void;
}): VNode {
  const texts = useTexts(generatorTexts);
  const frame = useRef<HTMLIFrameElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [screen, setScreen] = useState<keyof typeof WIDTHS>('desktop');
  const [isReady, setReady] = useState(false);
  const { width, height, scale } = useScale(stage, WIDTHS[screen]);

  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return;
      if (data?.type === PREVIEW_READY) setReady(true);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);

  useLayoutEffect(() => {
    if (!isReady || sealed === null) return;
    const message: ToPreview = { type: 'booking-preview', key: widgetKey, draft, look, ...sealed };
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, [isReady, draft, look, sealed]);

  return (
    <section class="live" aria-label={texts.preview}>
      <div class="live-bar">
        <div class="live-host">
          <SelectBox
            name={texts.hostPage}
            value={look.host}
            options={[
              { value: 'booking', label: texts.hostBooking },
              { value: 'article', label: texts.hostArticle },
              { value: 'bare', label: texts.hostBare },
            ]}
            onChange={(value) => {
              const host = HOSTS.find((one) => one === value);
              if (host) onLook({ ...look, host });
            }}
          />
        </div>
        <span class="quiet num later">{Math.round(scale * 100)} %</span>
        <div class="live-choices">
          <IconChoice
            label={texts.size}
            value={screen}
            options={[
              { value: 'desktop', label: texts.desktop, icon: 'desktop' },
              { value: 'mobile', label: texts.mobile, icon: 'mobile' },
            ]}
            onChange={(value) => setScreen(value === 'mobile' ? 'mobile' : 'desktop')}
          />
          <IconChoice
            label={texts.tone}
            value={look.tone}
            options={[
              { value: 'light', label: texts.light, icon: 'sun' },
              { value: 'dark', label: texts.dark, icon: 'moon' },
            ]}
            onChange={(value) => onLook({ ...look, tone: value === 'dark' ? 'dark' : 'light' })}
          />
          <IconChoice
            label={texts.visitorLanguage}
            value={look.language}
            options={[
              { value: 'fr', label: texts.french, short: 'FR' },
              { value: 'en', label: texts.english, short: 'EN' },
            ]}
            onChange={(value) => onLook({ ...look, language: value === 'en' ? 'en' : 'fr' })}
          />
        </div>
      </div>
      <div class={`live-stage ${screen}`} ref={stage}>
        <div class="live-window" style={{ width: `${width * scale}px` }}>
          <div class="live-chrome" aria-hidden="true">
            <i />
            <i />
            <i />
            <span>{hostOf(draft)}</span>
          </div>
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own document, on our own origin: a sandbox that lets it work keeps nothing back */}
          <iframe
            ref={frame}
            title={texts.preview}
            src="/preview"
            style={{
              width: `${width}px`,
              height: `${(height - CHROME_PX) / scale}px`,
              transform: `scale(${scale})`,
            }}
          />
        </div>
      </div>
    </section>
  );
}

// The site it is for, when one is known.
function hostOf({ allowedSites }: Draft): string {
  const site = allowedSites.find((one) => !one.includes('*')) ?? location.origin;
  return new URL(site).host;
}

/** How much a page of a width has to shrink to fit; never grows. */
function useScale(
  stage: RefObject<HTMLElement | null>,
  wanted: number,
): { width: number; height: number; scale: number } {
  const [size, setSize] = useState({ width: 780, height: 560 });
  useLayoutEffect(() => {
    if (!stage.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, []);
  const isNarrow = size.width < 500;
  const width = isNarrow ? Math.min(wanted, Math.max(size.width, 320)) : wanted;
  return { width, height: size.height, scale: Math.min(1, size.width / width) };
}
