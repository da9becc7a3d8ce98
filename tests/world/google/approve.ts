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
  const form = new URLSearchParams();
  for (const input of html.matchAll(/<input (?<attributes>[^>]*)>/gu)) {
    const attributes = attributesOf(input.groups?.['attributes'] ?? '');
    const { type, name = '', value = '' } = attributes;
    if (type === 'radio' && wish.account !== undefined && value !== wish.account) continue;
    if (type === 'radio' && wish.account === undefined && !('checked' in attributes)) continue;
    if (type === 'checkbox' && wish.untick?.includes(value) === true) continue;
    form.append(name, value);
  }
  form.append('decision', wish.isDenied === true ? 'deny' : 'allow');
  const sent = await fetch(authUrl, { method: 'POST', body: form, redirect: 'manual' });
  const location = sent.headers.get('Location');
  if (location === null) throw new Error(`Consent was answered ${sent.status}`);
  return new URL(location);
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
