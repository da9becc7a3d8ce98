import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { h, render } from 'preact';
import { themeStyle } from '../../../server/src/domain/theme/theme-css.ts';
import type { AppOptions } from '../app-options.ts';
import { en, enAway, enLate, enTimes } from '../i18n/en.ts';
import { fr, frAway, frLate, frTimes } from '../i18n/fr.ts';
import { late } from '../late.tsx';
import { runBooking } from '../run-booking.tsx';
import { Skeleton } from '../skeleton.tsx';
import compactCss from '../styles/compact.css?inline';
import earlyCss from '../styles/early.css?inline';
import lateCss from '../styles/late.css?inline';
import timesCss from '../styles/times.css?inline';
import { Unavailable } from '../unavailable.tsx';
import { answering } from './answering.ts';
import { salon, themed } from './salon.ts';

/**
 * One story a page, for looking at and for pictures: `?show=time&width=390&lang=fr&scheme=dark&brand=%23111111`.
 * `show` is a screen that is drawn without a booking (`loading`, `missing`, `refused`, `down`); all others are
 * reached by clicking, against the answers of `answering.ts` (`answer=taken|offline|fields|empty|pending`).
 */
const query = new URLSearchParams(location.search);
const locale = query.get('lang') ?? 'fr';
const isFrench = locale.startsWith('fr');
const words = isFrench ? { ...fr, ...frTimes, ...frAway } : { ...en, ...enTimes, ...enAway };
const show = query.get('show') ?? 'service';
const theme = themed({
  brand: query.get('brand') ?? '#0f5c6e',
  background: query.get('background'),
  radius: Number(query.get('radius') ?? 8),
  font: query.get('font') ?? 'Inter Variable, system-ui, sans-serif',
  density: query.get('density') === 'compact' ? 'compact' : 'comfortable',
  scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
});
const first = query.get('first');
const view: WidgetView = {
  ...salon,
  theme,
  firstScreen: first === 'calendar' || first === 'times' ? first : 'services',
};
const options: AppOptions = {
  key: salon.key,
  origin: '',
  placement: query.get('placement') === 'popup' ? 'popup' : 'inline',
  prefill: Object.fromEntries(query),
  ...(query.get('placement') === 'popup' && { onClose: () => undefined }),
  onEvent: (name, detail) => console.info(name, JSON.stringify(detail)),
};
const frame = document.createElement('div');
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `${themeStyle(theme, ':root')}${earlyCss}${compactCss}${timesCss}${lateCss}body{margin:0;background:var(--bg)}` +
    (query.get('width') ? `#frame{max-width:${Number(query.get('width'))}px;margin:auto}` : ''),
);
document.adoptedStyleSheets = [sheet];
document.documentElement.lang = locale;
if (locale.startsWith('ar')) document.documentElement.dir = 'rtl';
frame.id = 'frame';
document.body.append(frame);
window.fetch = answering(query.get('answer') ?? '');
const still = story();
if (still) render(still, frame);
else {
  runBooking({
    home: frame,
    options,
    view,
    words,
    locale,
    loadLate: async () => ({ ...late, words: isFrench ? frLate : enLate }),
  });
}

function story() {
  const code = {
    missing: 'widgets.not_found',
    refused: 'widgets.site_not_allowed',
    down: 'server.unavailable',
  }[show];
  if (code || show === 'loading') {
    return (
      <div class="o inline">
        <div class="w at-time">
          {code ? (
            <Unavailable code={code} words={words} onRetry={() => undefined} />
          ) : (
            <Skeleton />
          )}
        </div>
      </div>
    );
  }
  return null;
}
