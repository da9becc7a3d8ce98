const SAYS: Readonly<Record<string, string>> = {
  'https://www.googleapis.com/auth/calendar.events': 'View and edit events on all your calendars.',
  'https://www.googleapis.com/auth/calendar.calendarlist.readonly':
    'See the list of Google calendars you’re subscribed to.',
  'https://www.googleapis.com/auth/calendar.app.created':
    'Make secondary Google calendars, and see, create, change, and delete events on them.',
  'https://www.googleapis.com/auth/calendar.freebusy': 'View your availability in your calendars.',
};

/** Where a person chooses an account and unticks what they do not want to grant. */
export function consentPage(wish: URLSearchParams, emails: readonly string[]): string {
  const hint = wish.get('login_hint');
  const scopes = (wish.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const kept = [...wish].map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  );
  const accounts = emails.map(
    (email, index) =>
      `<label><input type="radio" name="account" value="${escape(email)}"${
        email === hint || (hint === null && index === 0) ? ' checked' : ''
      }> ${escape(email)}</label>`,
  );
  const boxes = scopes.map(
    (scope) =>
      `<label><input type="checkbox" name="granted" value="${escape(scope)}" checked> ${escape(SAYS[scope] ?? scope)}</label>`,
  );
  return page(
    'Loopback Google wants your consent',
    `<p>A stand-in for Google on this machine. Nothing here reaches Google.</p>
<form method="post">${kept.join('')}
<fieldset><legend>Account</legend>${accounts.join('')}</fieldset>
<fieldset><legend>The app would like to</legend>${boxes.join('')}</fieldset>
<button name="decision" value="allow">Continue</button>
<button name="decision" value="deny">Cancel</button>
</form>`,
  );
}

export function refusedPage(problem: string): string {
  return page('Access blocked', `<p>Error 400: ${escape(problem)}</p>`);
}

export function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:16px/1.5 system-ui;max-width:56rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
label{display:block;padding:.2rem 0}fieldset{margin:1rem 0;border:1px solid #8888;border-radius:.5rem}
button,input,select{font:inherit;padding:.25rem .6rem}table{border-collapse:collapse;width:100%}
td,th{text-align:left;padding:.35rem .5rem;border-bottom:1px solid #8884;vertical-align:top}
form.inline{display:inline}small{opacity:.7}</style></head><body><h1>${escape(title)}</h1>${content}</body></html>`;
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
