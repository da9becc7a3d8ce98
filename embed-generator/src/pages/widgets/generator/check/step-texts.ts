import type { SiteCheck, SiteCheckStep } from '@bookingsaas/server/contract/sites';
import type { Formats } from '../../../../i18n/formats.ts';
import type { CheckWords } from './i18n/fr.ts';

/** One step in words: what was looked at, and what was seen there. */
export function stepTexts(
  { of, state, detail }: SiteCheckStep,
  check: SiteCheck,
  { texts, formats }: { texts: CheckWords; formats: Formats },
): { readonly name: string; readonly detail: string | null } {
  const isOk = state === 'ok';
  const by = detail === null || isOk ? null : texts.byDirective(detail);
  switch (of) {
    case 'page':
      return isOk
        ? {
            name: texts.pageOk,
            detail: texts.pageIn(
              formats.number(Math.round(check.tookMs / 100) / 10),
              check.redirects,
            ),
          }
        : { name: texts.pageBad, detail: null };
    case 'snippet':
      return isOk
        ? { name: texts.snippetOk, detail: detail === null ? null : texts.snippetAt(detail) }
        : { name: texts.snippetBad, detail: null };
    case 'key':
      return {
        name: isOk ? texts.keyOk : state === 'bad' ? texts.keyBad : texts.keyUnknown,
        detail,
      };
    case 'site':
      return { name: isOk ? texts.siteOk : texts.siteBad, detail };
    case 'script':
      return { name: isOk ? texts.scriptOk : texts.scriptBad, detail: by };
    case 'connect':
      return { name: isOk ? texts.connectOk : texts.connectBad, detail: by };
    case 'frame':
      return { name: isOk ? texts.frameOk : texts.frameBad, detail: by };
    case 'mixed':
      return {
        name: isOk ? texts.mixedOk : state === 'bad' ? texts.mixedBad : texts.mixedUnknown,
        detail: isOk ? null : detail,
      };
    case 'consent':
      return {
        name: isOk ? texts.consentOk : texts.consentBad,
        detail: detail === null ? null : texts.consentSeen(detail),
      };
  }
}
