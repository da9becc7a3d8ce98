/** What a person does on the consent page. */
export interface ConsentWish {
  /** Left out: the account that is chosen already. */
  readonly account?: string;
  /** Scopes whose tick they take away. */
  readonly untick?: readonly string[];
  readonly isDenied?: boolean;
}

/** Opens a consent page, fills in its form and sends it; returns where the browser is sent. */
export async function approveOnPage(authUrl: string, wish: ConsentWish = {}): Promise<URL> {
  const page = await fetch(authUrl);
  const html = await page.text();
  if (page.status !== 200) throw new Error(`The consent page says ${page.status}: ${textIn(html)}`);
  const shown = formFor(html, wish.account);
  const form = new URLSearchParams();
  for (const input of shown.inner.matchAll(/<input (?<attributes>[^>]*)>/gu)) {
    const attributes = attributesOf(input.groups?.['attributes'] ?? '');
    const { type, name = '', value = '' } = attributes;
    if (type === 'radio' && wish.account !== undefined && value !== wish.account) continue;
    if (type === 'radio' && wish.account === undefined && !('checked' in attributes)) continue;
    if (type === 'checkbox' && wish.untick?.includes(value) === true) continue;
    form.append(name, value);
  }
  form.append('decision', wish.isDenied === true ? 'deny' : 'allow');
  const sent = await fetch(new URL(shown.action, authUrl), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const location = sent.headers.get('Location');
  if (location === null) throw new Error(`Consent was answered ${sent.status}`);
  return new URL(location);
}

// A page may have one form with all accounts, or one for each.
function formFor(html: string, account: string | undefined): { action: string; inner: string } {
  const forms = [...html.matchAll(/<form(?<attributes>[^>]*)>(?<inner>.*?)<\/form>/gsu)];
  const found =
    forms.find(({ groups }) => account !== undefined && groups?.['inner']?.includes(account)) ??
    forms[0];
  if (found === undefined) throw new Error(`The consent page has no form: ${textIn(html)}`);
  const { action = '' } = attributesOf(found.groups?.['attributes'] ?? '');
  return { action, inner: found.groups?.['inner'] ?? '' };
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/(?<name>\w+)(?:="(?<value>[^"]*)")?/gu)].map(({ groups }) => [
      groups?.['name'] ?? '',
      unescape(groups?.['value'] ?? ''),
    ]),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

function textIn(html: string): string {
  return html.replaceAll(/<style>.*?<\/style>|<[^>]+>/gsu, ' ').trim();
}
