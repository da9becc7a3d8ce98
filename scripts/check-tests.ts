import type { Convention } from './lib/source-tree.ts';

// It plants focused tests as text, to see them found.
const PLANTED = 'scripts/conventions.test.ts';

const SUSPICIOUS = [
  {
    pattern: /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo|fixme|fails|skipIf|runIf)\b/,
    says: 'a focused or skipped test',
  },
  { pattern: /\b(?:fit|fdescribe|xit|xdescribe|xtest)\(/, says: 'a focused or skipped test' },
  { pattern: /\btest\.(?:slow|fail)\(/, says: 'a test expected to fail or marked slow' },
  { pattern: /expect\((?:true|false|1|0)\)\s*\./, says: 'an expectation about nothing' },
  { pattern: /\bretr(?:y|ies):\s*[1-9]/, says: 'a retry' },
];

/** No test is focused, skipped, retried or empty of meaning. */
export const testsAllRun: Convention = {
  name: 'every test runs',
  find(tree) {
    return tree.paths
      .filter((path) => /\.(?:test|e2e)\.tsx?$/.test(path) && path !== PLANTED)
      .flatMap((path) => findIn(path, tree.text(path)));
  },
};

function findIn(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      SUSPICIOUS.filter(({ pattern }) => pattern.test(line)).map(
        ({ says }) => `${path}:${index + 1} ${says}`,
      ),
    );
}
