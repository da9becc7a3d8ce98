import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { PLATFORMS } from './platforms.ts';
import { snippetFor } from './snippet-for.ts';
import type { SnippetFacts } from './snippet-for.ts';

const salon: SnippetFacts = {
  origin: 'https://rdv.salon.example',
  key: 'wgt_7Kq2mXd4',
  title: 'Prendre rendez-vous',
  isIsolated: false,
  placement: 'floating',
  pinned: null,
  height: null,
  email: {
    title: 'Prendre rendez-vous',
    fill: '#a3492d',
    on: '#ffffff',
    times: ['mar. 8 déc., 14:30', 'mar. 8 déc., 15:00'],
  },
};

const all = (facts: SnippetFacts) =>
  PLATFORMS.map((platform) => [platform, snippetFor(platform, facts)] as const);

test.for(all(salon))('%s names the server and the widget', ([, blocks]) => {
  const text = blocks.map(({ code }) => code).join('\n');
  expect(text).toContain('https://rdv.salon.example');
  expect(text).toContain('wgt_7Kq2mXd4');
});

test('a tag manager gets one tag with the key in its address', () => {
  expect(snippetFor('gtm', salon)).toEqual([
    {
      of: 'code',
      code: '<script async src="https://rdv.salon.example/embed.js?widget=wgt_7Kq2mXd4"></script>',
    },
  ]);
});

test('WordPress gets a block, a shortcode with its plugin, and an address', () => {
  const blocks = snippetFor('wordpress', salon);
  expect(blocks.map(({ of }) => of)).toEqual(['block', 'plugin', 'shortcode', 'address']);
  expect(blocks[0]?.code).toMatch(/^<!-- wp:html -->[^]*<!-- \/wp:html -->$/);
  expect(blocks[1]?.code).toContain(
    "wp_oembed_add_provider('https://rdv.salon.example/w/*', 'https://rdv.salon.example/oembed');",
  );
  // What sprintf fills in is the one percent sign of the text.
  expect(blocks[1]?.code.match(/%/g)).toHaveLength(1);
});

test('a pinned snippet has the hash, wherever the loader runs', () => {
  const pinned = { url: 'https://rdv.salon.example/embed.abc.js', integrity: 'sha384-xyz' };
  for (const platform of ['html', 'react', 'vue'] as const) {
    const code = snippetFor(platform, { ...salon, pinned })[0]?.code;
    expect(code).toContain('embed.abc.js');
    expect(code).toContain('sha384-xyz');
    expect(code).toContain('anonymous');
  }
});

test('an isolated widget says so on its element', () => {
  expect(snippetFor('html', { ...salon, isIsolated: true })[0]?.code).toContain(
    '<booking-widget widget="wgt_7Kq2mXd4" isolate placement="floating"></booking-widget>',
  );
  expect(
    snippetFor('html', { ...salon, isIsolated: true, placement: 'inline', height: 600 })[0]?.code,
  ).toContain('<booking-widget widget="wgt_7Kq2mXd4" isolate height="600"></booking-widget>');
  expect(snippetFor('html', { ...salon, isIsolated: true, dataLayer: true })[0]?.code).toContain(
    'isolate placement="floating" datalayer></booking-widget>',
  );
  expect(snippetFor('html', { ...salon, dataLayer: true })[0]?.code).not.toContain('datalayer');
  // Otherwise the server says where it stands, and the snippet never changes.
  expect(snippetFor('html', salon)[0]?.code).not.toContain('placement');
});

test('an e-mail has the owner’s colours and times, and no name breaks out of it', () => {
  const [button, times] = snippetFor('email', {
    ...salon,
    email: { ...salon.email, title: 'Chez "Léa" <3' },
  });
  expect(button?.code).toContain('background:#a3492d');
  expect(button?.code).toContain('Chez &#34;Léa&#34; &#60;3');
  expect(times?.code).toContain('mar. 8 déc., 15:00');
});

test.for(PLATFORMS.filter((platform) => platform !== 'email'))(
  'what is pasted on %s stays the same, whatever the owner changes later',
  (platform) => {
    const before = snippetFor(platform, salon);
    for (const placement of ['inline', 'popup', 'floating', 'iframe', 'link']) {
      const email = { title: 'Réserver un soin', fill: '#0b6e4f', on: '#000000', times: [] };
      expect(snippetFor(platform, { ...salon, placement, height: 600, email })).toEqual(before);
    }
  },
);

test('the code for React is a module that React’s own compiler reads', () => {
  const code = snippetFor('react', salon)[0]?.code ?? '';
  const { body } = parseAst(code, { lang: 'jsx' });
  expect(body.map(({ type }) => type)).toEqual(['ImportDeclaration', 'ExportNamedDeclaration']);
});

test('the code for WordPress is PHP with balanced quotes and one placeholder', () => {
  const plugin = snippetFor('wordpress', salon)[1]?.code ?? '';
  const outside = plugin.replaceAll(/'[^']*'/g, '');
  expect(outside).not.toContain("'");
  expect(outside).not.toContain('<');
});
