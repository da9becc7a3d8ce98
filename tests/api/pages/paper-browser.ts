import type { App } from '@bookingsaas/server/http/parts';

/** A page as a browser without scripts has it: text, links and one form at a time. */
export interface Sheet {
  readonly status: number;
  readonly headers: Headers;
  readonly path: string;
  readonly html: string;
  /** What a reader sees, in one line. */
  readonly text: string;
  /** Addresses of links, unescaped, in order. */
  readonly links: readonly string[];
  /** Follows the first link whose address fits. */
  follow(address: RegExp): Promise<Sheet>;
  /** Sends the page's form with these values changed; follows the redirect. */
  send(values?: Readonly<Record<string, string>>): Promise<Sheet>;
  /** What the form holds as it came. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Opens addresses of the app. */
export function openBrowser(app: App, headers: Readonly<Record<string, string>> = {}) {
  return { open, post };

  async function open(path: string, method = 'GET'): Promise<Sheet> {
    return sheetOf(await app.request(path, { method, headers }), path);
  }

  async function post(path: string, values: Readonly<Record<string, string>>): Promise<Sheet> {
    const answer = await app.request(path, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(values).toString(),
    });
    const next = answer.headers.get('Location');
    if (answer.status !== 303 || next === null) return sheetOf(answer, path);
    return open(next);
  }

  async function sheetOf(answer: Response, path: string): Promise<Sheet> {
    const html = await answer.text();
    const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/gu)].map(([, href]) =>
      unescaped(href ?? ''),
    );
    const form = /<form\s[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form\s*>/u.exec(html);
    const fields = fieldsIn(form?.[2] ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      path,
      html,
      text: unescaped(
        html.replace(/<style>[\s\S]*?<\/style\s*>/u, '').replaceAll(/<[^>]+>/gu, ' '),
      ).replaceAll(/\s+/gu, ' '),
      links,
      fields,
      follow(address) {
        const link = links.find((one) => address.test(one));
        if (link === undefined) throw new Error(`No link fits ${address}: ${links.join(' ')}`);
        return open(link);
      },
      send(values = {}) {
        if (form?.[1] === undefined) throw new Error(`No form on ${path}`);
        return post(unescaped(form[1]), { ...fields, ...values });
      },
    };
  }
}

function fieldsIn(form: string): Record<string, string> {
  const inputs = [...form.matchAll(/<input\s[^>]*>/gu)].map(([tag]) => tag);
  const sent = inputs.filter(
    (tag) => !/type="(?:radio|checkbox)"/u.test(tag) || /\schecked/u.test(tag),
  );
  // As in a browser, a line break right after the tag is no text.
  const areas = [
    ...form.matchAll(/<textarea\s[^>]*name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea\s*>/gu),
  ];
  return Object.fromEntries([
    ...sent.map((tag) => [attribute(tag, 'name'), valueOf(tag)]),
    ...areas.map(([, name, text]) => [name ?? '', unescaped(text ?? '')]),
  ]);
}

// A ticked box without a value sends `on`.
function valueOf(tag: string): string {
  return /\stype="checkbox"/u.test(tag) && !/\svalue=/u.test(tag) ? 'on' : attribute(tag, 'value');
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
