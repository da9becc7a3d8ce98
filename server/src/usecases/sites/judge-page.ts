import type { SiteCheck, SiteCheckStep } from '../../contract/sites.ts';
import type { SitePage } from '../../ports/site-reader.ts';
import { isAllowedBy, directiveFor, readPolicy, repaired } from './content-policy.ts';
import type { Policy, Purpose } from './content-policy.ts';
import { findSnippets } from './find-snippets.ts';
import type { FoundSnippet } from './find-snippets.ts';
import { consentManagerOn, tagManagerOn } from './known-vendors.ts';

/** The widget that should be on the page, and our own origin. */
export interface Expected {
  readonly key: string;
  readonly server: string;
  isAllowedSite(origin: string): boolean;
}

/** What the page alone tells. */
export type PageJudgement = Omit<SiteCheck, 'lastSeen'>;

/** Says why a widget is not seen on a page, and everything that was looked at on the way. */
export function judgePage(page: SitePage, expected: Expected): PageJudgement {
  const { key, server } = expected;
  const all = findSnippets(page, server);
  const own = all.filter((one) => one.key === key && one.kind !== 'link');
  const loader = all.find(({ kind }) => kind === 'script');
  const best =
    own.find(({ kind }) => kind === 'script') ?? own.find(({ kind }) => kind === 'frame') ?? own[0];
  const needsLoader = best?.kind === 'element' && loader === undefined;
  const origin = new URL(page.url).origin;
  const blocked = best === undefined ? null : blockedBy(page, { best, loader, server });
  const isAllowed = expected.isAllowedSite(origin);
  const isMixed = page.url.startsWith('https:') && insecureOf(best, loader) !== null;
  const isHeldBack =
    best?.isHeldBack === true || (best?.kind === 'element' && loader?.isHeldBack === true);
  const consent = consentManagerOn(page.tags);
  const manager = tagManagerOn(page.tags);
  const otherKey = all.find(
    (one) => one.key !== null && one.key !== key && one.kind !== 'link',
  )?.key;

  const steps: SiteCheckStep[] = [
    step('page', 'ok', String(page.status)),
    best === undefined
      ? step('snippet', otherKey === undefined ? 'bad' : 'ok', null)
      : step('snippet', needsLoader ? 'bad' : 'ok', String(best.tag.line)),
    step(
      'key',
      best !== undefined ? 'ok' : otherKey === undefined ? 'unknown' : 'bad',
      best ? key : (otherKey ?? null),
    ),
    step('site', isAllowed ? 'ok' : 'bad', origin),
    ...purposesOf(best).map((purpose) => purposeStep(purpose, blocked)),
    step(
      'mixed',
      best === undefined ? 'unknown' : isMixed ? 'bad' : 'ok',
      insecureOf(best, loader),
    ),
    step('consent', isHeldBack ? 'bad' : 'ok', consent),
  ];
  return {
    cause: cause(),
    refusal: null,
    url: page.url,
    tookMs: page.tookMs,
    redirects: page.redirects,
    steps,
    policy: blocked?.policy ?? null,
  };

  function cause(): SiteCheck['cause'] {
    if (best === undefined && otherKey !== undefined) return 'wrong_key';
    if (best === undefined || needsLoader)
      return manager === null ? 'snippet_missing' : 'tag_manager';
    if (!isAllowed) return 'site_not_allowed';
    if (isMixed) return 'mixed_content';
    if (blocked !== null) return 'blocked_by_csp';
    return isHeldBack ? 'consent_manager' : 'found';
  }
}

function step(
  of: SiteCheckStep['of'],
  state: SiteCheckStep['state'],
  detail: string | null,
): SiteCheckStep {
  return { of, state, detail };
}

function purposesOf(best: FoundSnippet | undefined): readonly Purpose[] {
  if (best === undefined) return [];
  if (best.kind === 'frame') return ['frame'];
  return best.isIsolated ? ['script', 'frame'] : ['script', 'connect'];
}

interface Blocked {
  readonly purposes: readonly Purpose[];
  readonly directives: ReadonlyMap<Purpose, string>;
  readonly policy: NonNullable<SiteCheck['policy']>;
}

// Every policy has to agree, so the first that does not is the one to repair.
function blockedBy(
  page: SitePage,
  {
    best,
    loader,
    server,
  }: { best: FoundSnippet; loader: FoundSnippet | undefined; server: string },
): Blocked | null {
  const script = best.kind === 'script' ? best : loader;
  const asker = {
    page: new URL(page.url).origin,
    nonce: script?.tag.attributes['nonce'],
    integrity: script?.tag.attributes['integrity'],
  };
  for (const { from, text } of policiesOf(page)) {
    const policy = readPolicy(text);
    const purposes = purposesOf(best).filter((purpose) => {
      const address = purpose === 'script' ? (script?.address ?? server) : `${server}/w/`;
      return !isAllowedBy(policy, { purpose, address, asker });
    });
    if (purposes.length === 0) continue;
    const { lines, text: whole } = repaired(policy, purposes, server);
    return {
      purposes,
      directives: directivesOf(policy, purposes),
      policy: { from, lines, repaired: whole },
    };
  }
  return null;
}

function policiesOf({
  policies,
  tags,
}: SitePage): Array<{ from: 'header' | 'meta'; text: string }> {
  const metas = tags.filter(
    ({ name, attributes }) =>
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  return [
    ...policies.map((text) => ({ from: 'header' as const, text })),
    ...metas.map(({ attributes }) => ({
      from: 'meta' as const,
      text: attributes['content'] ?? '',
    })),
  ];
}

function directivesOf(policy: Policy, purposes: readonly Purpose[]): Map<Purpose, string> {
  return new Map(purposes.map((purpose) => [purpose, directiveFor(policy, purpose) ?? '']));
}

function purposeStep(purpose: Purpose, blocked: Blocked | null): SiteCheckStep {
  const directive = blocked?.directives.get(purpose);
  return step(purpose, directive === undefined ? 'ok' : 'bad', directive ?? null);
}

function insecureOf(
  best: FoundSnippet | undefined,
  loader: FoundSnippet | undefined,
): string | null {
  const address = best?.address || loader?.address || '';
  return address.startsWith('http:') ? address : null;
}
