import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { h, render } from 'preact';
import type { VNode } from 'preact';
import { themeStyle } from '../../server/src/domain/theme/theme-css.ts';
import { createAsk } from './api.ts';
import type { AppOptions, MountedApp } from './app-options.ts';
import { directionOf } from './i18n/direction.ts';
import { awayWords, timesWords, words as firstWords } from './i18n/words.ts';
import { runBooking } from './run-booking.tsx';
import { Skeleton } from './skeleton.tsx';
import compactCss from './styles/compact.css?inline';
import earlyCss from './styles/early.css?inline';
import lateCss from './styles/late.css?inline';
import timesCss from './styles/times.css?inline';
import { Unavailable } from './unavailable.tsx';

const SLOW_MS = 300;
const words = { ...firstWords, ...timesWords, ...awayWords };

/**
 * Draws the widget into a shadow root, an element inside one, or an element of a document that is ours. Never
 * throws: what goes wrong is said in the widget and told to `onEvent`.
 */
export function mount(root: ShadowRoot | HTMLElement, first: AppOptions): MountedApp {
  const home = document.createElement('div');
  const scope = root.getRootNode();
  const sheets = scope instanceof ShadowRoot ? scope : document;
  const sheet = new CSSStyleSheet();
  const theme = new CSSStyleSheet();
  let options = first;
  let stop = (): void => undefined;
  let isGone = false;
  sheet.replaceSync(earlyCss + compactCss + timesCss + lateCss);
  sheets.adoptedStyleSheets = [...sheets.adoptedStyleSheets, sheet, theme];
  home.dir = directionOf(words.language);
  root.append(home);
  void open(options.view);
  return { update, unmount };

  async function open(given: AppOptions['view']): Promise<void> {
    const asked = options;
    stop();
    const timer = setTimeout(() => draw(<Skeleton />), SLOW_MS);
    const view = await viewOf(asked, given);
    clearTimeout(timer);
    if (isGone || asked !== options) return;
    if (typeof view === 'string') close(view);
    else run(view);
  }

  function run(view: WidgetView): void {
    theme.replaceSync(themeStyle(view.theme, sheets === document ? ':root' : ':host'));
    render(null, home);
    const locale = options.locale ?? view.locale ?? view.business.locale;
    stop = runBooking({ home, view, options, words, locale, loadLate });
  }

  function close(code: string): void {
    options.onEvent?.('error', { code });
    draw(<Unavailable code={code} words={words} onRetry={() => void open(undefined)} />);
  }

  function draw(screen: VNode): void {
    render(
      <div class={`o ${options.placement}`}>
        <div class="w at-time">{screen}</div>
      </div>,
      home,
    );
  }

  // What a visitor has begun is worth more than a changed attribute: only another widget starts afresh.
  function update(next: AppOptions): void {
    const isOther = next.key !== options.key || next.origin !== options.origin;
    if (!isOther) return;
    options = next;
    void open(next.view);
  }

  function unmount(): void {
    isGone = true;
    stop();
    render(null, home);
    home.remove();
    sheets.adoptedStyleSheets = sheets.adoptedStyleSheets.filter(
      (one) => one !== sheet && one !== theme,
    );
  }
}

// Both ways fail with a code: the loader's promise rejects with one, the API answers with one.
async function viewOf(
  options: AppOptions,
  given: AppOptions['view'],
): Promise<WidgetView | string> {
  try {
    if (given) return await given;
  } catch (error) {
    return typeof error === 'string' ? error : 'server.unavailable';
  }
  const query = new URLSearchParams({ ...options.overrides });
  const answer = await createAsk(options.origin, options.key)<WidgetView>(`?${query}`);
  if (answer.is === 'ok') return answer.value;
  return answer.is === 'refused' ? answer.error.code : 'server.unavailable';
}

async function loadLate() {
  return (await import('./late.tsx')).late;
}
