import type { PolicyLine } from '../../contract/sites.ts';

/** A Content-Security-Policy, directive by directive, the first of a name counting (CSP 3, 2.2.1). */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** What a request is for. */
export type Purpose = 'script' | 'connect' | 'frame';

/** What is known of the tag that asks: attributes a policy can trust, or who put it there. */
export interface Asker {
  /** Origin of the page. */
  readonly page: string;
  readonly nonce?: string | undefined;
  readonly integrity?: string | undefined;
}

const FALLBACKS: Readonly<Record<Purpose, readonly string[]>> = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
};

export function readPolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/u);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/** The directive that decides about a purpose, or null when the policy says nothing of it. */
export function directiveFor(policy: Policy, purpose: Purpose): string | null {
  return FALLBACKS[purpose].find((name) => policy.has(name)) ?? null;
}

/** Whether the policy lets the page ask `address` for this purpose. */
export function isAllowedBy(
  policy: Policy,
  { purpose, address, asker }: { purpose: Purpose; address: string; asker: Asker },
): boolean {
  const directive = directiveFor(policy, purpose);
  if (directive === null) return true;
  const sources = policy.get(directive) ?? [];
  if (purpose === 'script') {
    if (asker.nonce !== undefined && sources.includes(`'nonce-${asker.nonce}'`)) return true;
    if (isTrustedByHash(sources, asker.integrity)) return true;
    // With it, addresses count no more: only what a trusted script has loaded.
    if (sources.includes("'strict-dynamic'")) return false;
  }
  return sources.some((source) => matches(source, new URL(address), asker.page));
}

/** The same policy with what each blocked purpose needs; a directive inherited so far gets its own line. */
export function repaired(
  policy: Policy,
  blocked: readonly Purpose[],
  server: string,
): { lines: PolicyLine[]; text: string } {
  const lines: PolicyLine[] = [...policy].map(([directive, sources]) => ({
    directive,
    sources: [...sources],
    add: [],
  }));
  for (const purpose of blocked) {
    const decides = directiveFor(policy, purpose);
    const own = FALLBACKS[purpose].at(purpose === 'script' ? 1 : 0) ?? '';
    const directive = decides === null || decides === 'default-src' ? own : decides;
    const found = lines.find((line) => line.directive === directive);
    if (found) {
      if (!found.add.includes(server)) found.add.push(server);
      continue;
    }
    // Once it is named it no longer inherits, so what was allowed so far is repeated.
    const inherited = (decides === null ? [] : (policy.get(decides) ?? [])).filter(
      (source) => source !== "'none'",
    );
    lines.push({ directive, sources: [], add: [...inherited, server] });
  }
  return { lines, text: lines.map(written).join('; ') };
}

function written({ directive, sources, add }: PolicyLine): string {
  // `'none'` counts only alone.
  const kept = add.length === 0 ? sources : sources.filter((source) => source !== "'none'");
  return [directive, ...kept, ...add].join(' ');
}

function isTrustedByHash(sources: readonly string[], integrity: string | undefined): boolean {
  const hashes = (integrity ?? '').split(/\s+/u).filter((hash) => hash !== '');
  return hashes.length > 0 && hashes.every((hash) => sources.includes(`'${hash}'`));
}

// Matching of source expressions: https://www.w3.org/TR/CSP3/#match-url-to-source-expression
function matches(source: string, address: URL, page: string): boolean {
  if (source === "'self'") return address.origin === page;
  if (source.startsWith("'")) return false;
  if (source === '*') return true;
  const scheme = /^(?<scheme>[a-z][a-z\d+.-]*):$/iu.exec(source)?.groups?.['scheme'];
  if (scheme !== undefined) return isScheme(scheme, address);
  const parts =
    /^(?:(?<scheme>[a-z][a-z\d+.-]*):\/\/)?(?<host>[^/:]+)(?::(?<port>\d+|\*))?(?<path>\/.*)?$/iu.exec(
      source,
    )?.groups;
  if (parts === undefined) return false;
  const { scheme: wanted, host = '', port, path } = parts;
  return (
    isScheme(wanted ?? new URL(page).protocol.slice(0, -1), address) &&
    isHost(host.toLowerCase(), address.hostname) &&
    isPort(port, address) &&
    isPath(path, address.pathname)
  );
}

// An upgrade from http to https is always fine.
function isScheme(wanted: string, { protocol }: URL): boolean {
  const scheme = wanted.toLowerCase();
  return protocol === `${scheme}:` || (scheme === 'http' && protocol === 'https:');
}

function isHost(wanted: string, host: string): boolean {
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : wanted === host;
}

function isPort(wanted: string | undefined, { port, protocol }: URL): boolean {
  if (wanted === '*') return true;
  const actual = port || (protocol === 'https:' ? '443' : '80');
  const expected = wanted ?? (protocol === 'https:' ? '443' : '80');
  return actual === expected || (expected === '80' && actual === '443');
}

function isPath(wanted: string | undefined, path: string): boolean {
  if (wanted === undefined || wanted === '/') return true;
  return wanted.endsWith('/') ? path.startsWith(wanted) : path === wanted;
}
