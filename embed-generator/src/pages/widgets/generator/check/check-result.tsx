import type { SiteCheck, SiteCheckStep } from '@bookingsaas/server/contract/sites';
import type { VNode } from 'preact';
import { useFormats } from '../../../../i18n/formats.ts';
import type { Formats } from '../../../../i18n/formats.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { pageOf } from '../../../../snippet.ts';
import { Button } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import type { CheckWords } from './i18n/fr.ts';
import { PolicyRepair } from './policy-repair.tsx';
import { siteRefusalTexts } from './refusal-texts.ts';
import { stepTexts } from './step-texts.ts';
import { checkTexts } from './texts.ts';

/** The cause first, then what to do, then everything that was looked at. */
export function CheckResult({
  check,
  widgetKey,
  onAllow,
}: {
  readonly check: SiteCheck;
  readonly widgetKey: string;
  onAllow(site: string): void;
}): VNode {
  const texts = useTexts(checkTexts);
  const why = useTexts(siteRefusalTexts);
  const formats = useFormats();
  const isFine = check.cause === 'found' || check.cause === 'seen';
  const site = detailOf(check, 'site');
  const sentence =
    check.refusal === null ? causeText(check, { texts, formats }) : why[check.refusal];
  return (
    <div class="stack check-result">
      <div class={`cause ${isFine ? 'good' : 'poor'}`}>
        <Icon name={isFine ? 'done' : 'alert'} />
        <div>
          <h2>{texts[check.cause]}</h2>
          <p class="read">{sentence}</p>
          <p class="quiet">{texts.asVisitor(new URL(check.url).host)}</p>
        </div>
      </div>
      {check.cause === 'site_not_allowed' && site !== null && (
        <div class="row">
          <Button kind="primary" onPress={() => onAllow(site)}>
            {texts.allow(site)}
          </Button>
        </div>
      )}
      {check.policy !== null && (
        <PolicyRepair policy={check.policy} page={pageOf(location.origin, widgetKey)} />
      )}
      <h2>{texts.checked}</h2>
      <ul class="check-steps">
        {check.steps.map((step) => {
          const { name, detail } = stepTexts(step, check, { texts, formats });
          return (
            <li key={step.of} class={step.state}>
              <Icon name={ICONS[step.state]} />
              <span>
                {name}
                {detail && <span class="quiet hint-line">{detail}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const ICONS = { ok: 'done', bad: 'refused', warn: 'warning', unknown: 'info' } as const;

function causeText(
  check: SiteCheck,
  { texts, formats }: { texts: CheckWords; formats: Formats },
): string {
  switch (check.cause) {
    case 'found':
      return texts.foundText;
    case 'snippet_missing':
      return texts.snippet_missingText;
    case 'tag_manager':
      return texts.tag_managerText('Tag Manager');
    case 'wrong_key':
      return texts.wrong_keyText(detailOf(check, 'key') ?? '');
    case 'site_not_allowed':
      return texts.site_not_allowedText(detailOf(check, 'site') ?? '');
    case 'mixed_content':
      return texts.mixed_contentText;
    case 'blocked_by_csp':
      return texts.blocked_by_cspText(location.host);
    case 'consent_manager':
      return texts.consent_managerText(detailOf(check, 'consent') ?? 'Le bandeau');
    case 'seen':
      return texts.seenText(formats.moment(check.lastSeen ?? '', zoneHere()));
    case 'page_not_read':
      return '';
  }
}

function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function detailOf({ steps }: SiteCheck, of: SiteCheckStep['of']): string | null {
  return steps.find((step) => step.of === of)?.detail ?? null;
}
