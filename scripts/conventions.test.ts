import { describe, expect, test } from 'vitest';
import { filesStayShort } from './check-file-length.ts';
import { linksAreAlive } from './check-links.ts';
import { noLocalPaths } from './check-local-paths.ts';
import { messagesAreUsed } from './check-messages.ts';
import { oneNodeVersion } from './check-node-version.ts';
import { foldersAreMapped } from './check-readmes.ts';
import { testsAllRun } from './check-tests.ts';
import { variablesAreExplained } from './check-env.ts';
import { plantedTree } from './lib/source-tree.ts';

describe('every test runs', () => {
  const find = (text: string) =>
    testsAllRun.find(plantedTree({ 'tests/api/booking.test.ts': text }));

  test.each([
    "test.only('a', run);",
    "it.skip('a', run);",
    "describe.todo('a');",
    "test.concurrent.only('a', run);",
    "test.fixme('a', run);",
    "xit('a', run);",
    'expect(true).toBe(true);',
    "test('a', { retry: 2 }, run);",
  ])('%s is found', (text) => {
    expect(find(`import x from 'x';\n${text}\n`)).toEqual([
      expect.stringContaining('tests/api/booking.test.ts:2 '),
    ]);
  });

  test('a test that runs is left alone', () => {
    expect(
      find("test('a slot taken a moment ago is refused', run);\nexpect(isOpen).toBe(true);\n"),
    ).toEqual([]);
  });
});

describe('one Node version', () => {
  const find = (files: Record<string, string>, pinned = '26.10.0') =>
    oneNodeVersion.find(
      plantedTree({
        'package.json': `{ "node": "${pinned}",\n"@types/node": "26.6.6" }`,
        ...files,
      }),
    );

  test('mentions of another version are found', () => {
    expect(find({ 'README.md': 'It runs on Node 24.' })).toEqual([
      'README.md:1 says "Node 24", the workspace runs 26.10.0',
    ]);
    expect(find({ '.env.example': '# Node.js 26.9' })).toHaveLength(1);
  });

  test('the version itself and what a fresh machine may have are left alone', () => {
    expect(
      find({ 'README.md': 'Node 26, Node 26.10, Node 26.10.0; needs Node ≥ 20 and npm.' }),
    ).toEqual([]);
  });

  test('a range instead of a version is found', () => {
    expect(find({}, '^26.10.0')).toEqual([
      'package.json: devDependencies.node must be one exact version',
    ]);
  });

  test('types for another Node are found', () => {
    expect(find({}, '27.0.0')).toEqual(['package.json: @types/node 26.6.6 is not for Node 27']);
  });
});

describe('links lead somewhere', () => {
  const find = (text: string) =>
    linksAreAlive.find(
      plantedTree({
        'README.md': text,
        'docs/accounts.md': '# Accounts\n\n## Who may do what?\n',
        'docs/images/widget.webp': '',
        'widget/src/loader.ts': '',
      }),
    );

  test.each([
    '[accounts](docs/account.md)',
    '[accounts](docs/accounts.md#who-may)',
    '[above](#nowhere)',
    '![a page](docs/images/gone.webp)',
    '<source srcset="docs/images/dark.webp">',
    'The loader is `src/element.ts`.',
  ])('%s is found', (text) => {
    expect(find(text)).toHaveLength(1);
  });

  test('what is there, what is elsewhere and what is code are left alone', () => {
    const fine = [
      '# Above',
      '[accounts](docs/accounts.md#who-may-do-what) [here](#above) [folder](docs/) [web](https://example.com)',
      '<img src="docs/images/widget.webp">',
      '`src/loader.ts` `loader.ts` `migrations/00NN-add.ts` `[a](b.md)`',
      '```html\n<script src="/embed.js"></script>\n```',
    ];
    expect(find(fine.join('\n'))).toEqual([]);
  });
});

describe('every folder has a README', () => {
  test('a folder without one is found', () => {
    const tree = plantedTree({
      'server/README.md': '',
      'server/src/domain/slots.ts': '',
      'server/src/ports/README.md': '',
    });
    expect(foldersAreMapped.find(tree)).toEqual(['server/src/domain/README.md is missing']);
  });
});

describe('no local paths', () => {
  test.each(['see /home/nadia/project/a', 'in /Users/nadia/a', 'of /root/x'])(
    '%s is found',
    (text) => {
      expect(noLocalPaths.find(plantedTree({ 'docs/a.md': text }))).toEqual([
        'docs/a.md:1 names a local path',
      ]);
    },
  );

  test('addresses and paths of the product are left alone', () => {
    expect(
      noLocalPaths.find(
        plantedTree({ 'docs/a.md': 'https://x.test/home/page and /w/demo, server/src/work/a' }),
      ),
    ).toEqual([]);
  });
});

describe('files stay short', () => {
  test('a style sheet of 301 lines is found, one of 300 is not', () => {
    const find = (lines: number) =>
      filesStayShort.find(plantedTree({ 'widget/src/styles/a.css': 'a {}\n'.repeat(lines) }));
    expect(find(301)).toEqual(['widget/src/styles/a.css has 301 lines, at most 300']);
    expect(find(300)).toEqual([]);
  });
});

describe('every message is used in every language', () => {
  const french = "export const fr = {\n  title: 'Réserver',\n  back: 'Retour',\n};\n";
  const english = "export const en = {\n  title: 'Book',\n  back: 'Back',\n};\n";
  const uses = "const a = t.title + text('back');\n";

  test('dictionaries that agree and are used pass', () => {
    expect(find(french, english, uses)).toEqual([]);
  });

  test('a message nobody shows is found', () => {
    expect(find(french, english, 'const a = t.title;\n')).toEqual([
      'widget/src/i18n/en.ts: "back" is never used',
    ]);
  });

  test('a message missing from a language is found', () => {
    expect(find(french, "export const en = {\n  title: 'Book',\n};\n", uses)).toEqual([
      'widget/src/i18n/en.ts lacks "back"',
    ]);
  });

  function find(fr: string, en: string, screen: string): string[] {
    return messagesAreUsed.find(
      plantedTree({
        'widget/src/i18n/fr.ts': fr,
        'widget/src/i18n/en.ts': en,
        'widget/src/screens/a.tsx': screen,
      }),
    );
  }
});

describe('.env.example explains every variable', () => {
  const config = "port: number('PORT', 3000),\nurl: text('DATABASE_URL'),\n";

  test('a variable that is missing, stale or unexplained is found', () => {
    const example = '# Where it listens.\n# PORT=3000\n\nOLD_NAME=1\n';
    expect(find(example)).toEqual([
      '.env.example lacks DATABASE_URL, which server/src/config.ts reads',
      '.env.example names OLD_NAME, which nothing reads',
      '.env.example does not explain OLD_NAME',
    ]);
  });

  test('the same variables, each explained, pass', () => {
    expect(
      find('# Where it listens.\nPORT=3000\n# A file or a Postgres address.\nDATABASE_URL=\n'),
    ).toEqual([]);
  });

  function find(example: string): string[] {
    return variablesAreExplained.find(
      plantedTree({ '.env.example': example, 'server/src/config.ts': config }),
    );
  }
});
