import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { themeStyle } from '../../server/src/domain/theme/theme-css.ts';
import { createApi } from './api.ts';
import type { AppOptions, MountedApp } from './app-options.ts';
import { Booking } from './booking.tsx';
import { words } from './i18n/words.ts';
import { Skeleton } from './skeleton.tsx';
import earlyCss from './styles/early.css?inline';
import lateCss from './styles/late.css?inline';
import { Unavailable } from './unavailable.tsx';

type Opened =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly view: WidgetView }
  | { readonly is: 'closed'; readonly code: string };

/**
 * Draws the widget into a shadow root, an element in one, or an element of a document that is ours. Never throws:
 * what goes wrong is said in the widget and told to `onEvent`.
 */
export function mount(root: ShadowRoot | HTMLElement, options: AppOptions): MountedApp {
  const home = document.createElement('div');
  const tree = root.getRootNode();
  const sheets = tree instanceof ShadowRoot ? tree : document;
  const sheet = new CSSStyleSheet();
  const theme = new CSSStyleSheet();
  sheet.replaceSync(earlyCss + lateCss);
  sheets.adoptedStyleSheets = [...sheets.adoptedStyleSheets, sheet, theme];
  root.append(home);
  update(options);
  return { update, unmount };

  function update(next: AppOptions): void {
    render(<App key={next.key + next.origin} options={next} onView={dress} />, home);
  }

  function dress(view: WidgetView): void {
    theme.replaceSync(themeStyle(view.theme, sheets === document ? ':root' : ':host'));
  }

  function unmount(): void {
    render(null, home);
    home.remove();
    sheets.adoptedStyleSheets = sheets.adoptedStyleSheets.filter((one) => one !== sheet && one !== theme);
  }
}

interface AppProps {
  readonly options: AppOptions;
  readonly onView: (view: WidgetView) => void;
}

function App({ options, onView }: AppProps): VNode {
  const [opened, setOpened] = useState<Opened>({ is: 'opening' });
  const [tries, setTries] = useState(0);
  const view = opened.is === 'open' ? opened.view : null;
  const locale = options.locale ?? view?.business.locale ?? 'en';

  useEffect(() => {
    let isGone = false;
    void viewOf(options, tries).then((next) => {
      if (isGone) return;
      if (next.is === 'open') onView(next.view);
      else options.onEvent?.('error', { code: next.code });
      setOpened(next);
    });
    return () => {
      isGone = true;
    };
  }, [tries]);

  if (view) return <Booking options={options} view={view} words={words} locale={locale} loadLate={loadLate} />;
  return (
    <div class={`o ${options.placement}`} lang={locale}>
      <div class="w at-time">
        {opened.is === 'closed' ? (
          <Unavailable
            code={opened.code}
            words={words}
            onRetry={() => {
              setOpened({ is: 'opening' });
              setTries(tries + 1);
            }}
          />
        ) : (
          <Skeleton />
        )}
      </div>
    </div>
  );
}

// Both kinds of home fail with a code: the loader rejects with one, the API answers with one.
async function viewOf(options: AppOptions, tries: number): Promise<Exclude<Opened, { is: 'opening' }>> {
  try {
    if (options.view && tries === 0) return { is: 'open', view: await options.view };
  } catch (error) {
    return { is: 'closed', code: typeof error === 'string' ? error : 'server.unavailable' };
  }
  const answer = await createApi(options.origin, options.key).view({ ...options.overrides });
  if (answer.is === 'ok') return { is: 'open', view: answer.value };
  return { is: 'closed', code: answer.is === 'refused' ? answer.error.code : 'server.unavailable' };
}

async function loadLate() {
  return (await import('./late.tsx')).late;
}
