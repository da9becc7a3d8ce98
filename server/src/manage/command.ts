import { parseArgs } from 'node:util';
import type { z } from 'zod';
import type { Config } from '../config.ts';
import type { OpenedStore } from '../db/open-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Phones } from '../ports/phones.ts';
import type { SecretBox } from '../ports/secret-box.ts';
import type { Secrets } from '../ports/secrets.ts';

/** What a command may use; the database is opened and brought up to date only when it is asked for. */
export interface Tools {
  readonly config: Config;
  readonly clock: Clock;
  readonly phones: Phones;
  readonly secrets: () => Promise<Secrets>;
  readonly secretBox: () => Promise<SecretBox>;
  /** Makes another key in the data folder; answers with a sentence. @throws UsageError when the key is a setting */
  readonly newSecretKey: () => Promise<string>;
  readonly store: () => Promise<OpenedStore>;
}

export interface Command {
  readonly name: string;
  /** One sentence for the help. */
  readonly does: string;
  /** Written after the name in the help. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Whether a file is named without a `--`. */
  readonly takesFile?: boolean;
  /** The text to print. */
  run(tools: Tools, given: Given): Promise<string>;
}

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly says: string;
}

/** What stood on the command line. */
export interface Given {
  text(name: string): string | undefined;
  /** @throws UsageError when it is left out */
  needed(name: string): string;
  isSet(name: string): boolean;
  /** @throws UsageError when none is named */
  file(): string;
}

/** Something the person at the keyboard can put right; the message is for them. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads what follows the command's name. @throws UsageError */
export function readGiven(command: Command, args: readonly string[]): Given {
  const { values, positionals } = parsed(command, args);
  const needed = (name: string): string => {
    const value = values[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw new UsageError(`--${name} is missing: ${command.options[name]?.says ?? 'it is needed'}.`);
  };
  return {
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    needed,
    isSet: (name) => values[name] === true,
    file() {
      const [file] = positionals;
      if (file === undefined) throw new UsageError('Name a file after the command.');
      return file;
    },
  };
}

/** What a contract makes of the options. @throws UsageError naming the wrong ones */
export function checked<T extends z.ZodType>(contract: T, value: unknown): z.output<T> {
  const result = contract.safeParse(value);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
  throw new UsageError(wrong.join('\n'));
}

function parsed(
  command: Command,
  args: readonly string[],
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: command.takesFile === true,
    });
    return { values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
