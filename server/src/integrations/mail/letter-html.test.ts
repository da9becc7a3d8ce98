import { expect, test } from 'vitest';
import { letterHtml } from './letter-html.ts';

const publicUrl = 'https://book.example.com';

function bodyOf(text: string, locale?: string): string {
  const html = letterHtml({
    subject: 'Votre rendez-vous',
    text,
    sender: 'Salon',
    locale,
    publicUrl,
  });
  return html.slice(html.indexOf('</h1>') + 5, html.indexOf('</div>')).trim();
}

test('paragraphs stay paragraphs, lines stay lines', () => {
  expect(bodyOf('Bonjour,\n\nle 3\nà 14:30\n\n\nÀ bientôt')).toBe(
    '<p>Bonjour,</p>\n<p>le 3<br>\nà 14:30</p>\n<p>À bientôt</p>',
  );
});

test('a link of ours on a line of its own is a button in the reader’s language, elsewhere a link', () => {
  const link = `${publicUrl}/b/abc`;
  expect(bodyOf(`Annuler ici :\n${link}`, 'fr')).toBe(
    `<p>Annuler ici :</p>\n<p><a class="go" href="${link}">Ouvrir la page</a></p>`,
  );
  expect(bodyOf(link)).toContain('>Open the page</a>');
  expect(bodyOf(`See ${link} today`)).toBe(`<p>See <a href="${link}">${link}</a> today</p>`);
});

test('a link to a booking in the console says where it leads', () => {
  const link = `${publicUrl}/console/bookings?open=bkg_1`;
  expect(bodyOf(link, 'fr')).toContain('>Voir dans la console</a>');
  expect(bodyOf(`${publicUrl}/console/invitation`, 'fr')).toContain('>Ouvrir la page</a>');
});

test.each([
  'https://evil.example/',
  'https://book.example.com.evil.example/b/abc',
  'javascript:alert(1)',
])('what a customer typed is never a link: %s', (typed) => {
  expect(bodyOf(`${typed}\n\nName: ${typed}`)).not.toContain('<a');
});

test('what a customer typed never becomes markup', () => {
  const typed = `<img src=x onerror=alert(1)>"'&`;
  expect(bodyOf(`${typed}\n${publicUrl}/"><script>`)).not.toMatch(/<img|<script|"">/u);
  const html = letterHtml({ subject: typed, text: '', sender: typed, locale: '"><b>', publicUrl });
  expect(html).not.toMatch(/<img|<b>/u);
});
