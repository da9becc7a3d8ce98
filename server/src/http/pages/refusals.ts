import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppError } from '../../contract/app-error.ts';
import type { Locale } from '../../contract/primitives.ts';
import { theme } from '../../contract/widgets.ts';
import { themeTokens } from '../../domain/theme/theme-tokens.ts';
import { STATUS } from '../middleware/errors.ts';
import { RateLimitedError } from '../middleware/rate-limits.ts';
import { noticeLocale } from '../routes/booking-page/locale-for.ts';
import { answerPage } from './visitor-page.ts';
import { wordsOf } from './words/words.ts';
import type { VisitorWords } from './words/words.ts';

/** A link that leads to no booking. */
export function missingBooking(c: Context): Promise<Response> {
  return plainPage(c, 404, (words) => ({ title: words.missingTitle, text: words.missingText }));
}

/** A link that leads to nobody on a waiting list. */
export function missingWaitlist(c: Context): Promise<Response> {
  return plainPage(c, 404, ({ waitlist }) => ({
    title: waitlist.missingTitle,
    text: waitlist.missingText,
  }));
}

/** A key that is no widget's. */
export function missingWidget(c: Context): Promise<Response> {
  return plainPage(c, 404, (words) => ({ title: words.noWidgetTitle, text: words.noWidgetText }));
}

/** Any other refusal that a page has no better place for. */
export async function refusedInWords(c: Context, error: AppError): Promise<Response> {
  const answer = await plainPage(c, STATUS[error.code], (words) => textFor(error, words));
  if (error instanceof RateLimitedError)
    answer.headers.set('Retry-After', String(error.retryAfterSeconds));
  return answer;
}

function textFor(
  { code, details }: AppError,
  words: VisitorWords,
): { title: string; text: string } {
  switch (code) {
    case 'request.rate_limited':
      return { title: words.tooOften, text: words.tooOftenText };
    case 'bookings.too_late_to_change': {
      const reach = details.contact?.phone ?? details.contact?.email ?? '';
      return { title: words.tooLate, text: reach };
    }
    case 'bookings.already_ended':
      return { title: words.failed, text: words.past };
    case 'bookings.revision_changed':
      return { title: words.failed, text: words.changedMeanwhile };
    default:
      return { title: words.failed, text: '' };
  }
}

async function plainPage(
  c: Context,
  status: (typeof STATUS)[keyof typeof STATUS],
  say: (words: VisitorWords) => { title: string; text: string },
): Promise<Response> {
  const locale: Locale = noticeLocale(c);
  const { title, text } = say(wordsOf(locale));
  return answerPage(c, {
    locale,
    title,
    theme: themeTokens(theme.parse({})),
    body: html`<main class="one">
      <div>
        <h1 class="step">${title}</h1>
        <p class="note">${text}</p>
      </div>
    </main>`,
    status,
  });
}
