import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the linter said about a planted tree. */
export type Verdict = {
  exitCode: number | null;
  findings: { file: string; rule: string; message: string }[];
};

const REPOSITORY = join(import.meta.dirname, '..', '..');

/** Writes the files into a folder of their own, lints them with the repository's configuration, and cleans up. */
export function lintPlanted(files: Record<string, string>): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    writeFileSync(join(folder, '.oxlintrc.json'), configuration());
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return lint(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The types of a planted file are of no interest, and looking at them takes most of the time.
function configuration(): string {
  const config: unknown = JSON.parse(readFileSync(join(REPOSITORY, '.oxlintrc.json'), 'utf8'));
  const plugin = join(REPOSITORY, 'scripts', 'lint', 'house.ts');
  return JSON.stringify({
    ...Object(config),
    $schema: undefined,
    jsPlugins: [plugin],
    options: { denyWarnings: true },
  });
}

function lint(folder: string): Verdict {
  const oxlint = join(REPOSITORY, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const ran = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report: unknown = JSON.parse(ran.stdout);
  const diagnostics: { filename: string; code: string; message: string }[] =
    Object(report).diagnostics;
  return {
    exitCode: ran.status,
    findings: diagnostics.map(({ filename, code, message }) => ({
      file: filename,
      rule: code,
      message,
    })),
  };
}
