import { setImmediate, setTimeout } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { beginImmediate } from './begin-immediate.ts';
import { orOutOfReach } from './out-of-reach.ts';

interface Job {
  /** Runs the work; resolves to what tells the caller once the commit is safe on disk. */
  readonly run: () => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

const MOST_IN_ONE_COMMIT = 64;
const LONGEST_COMMIT_MS = 25;
const LONGEST_STREAK_MS = 60;

/**
 * Gives each piece of work a write transaction of its own, one at a time. Works that wait at the same
 * moment share one `BEGIN IMMEDIATE … COMMIT`, each in a savepoint: a full sync costs more than a booking, so
 * ten bookings in one sync are many times faster. Nobody hears of success before the commit.
 */
export class SqliteWriter {
  readonly #database: Database.Database;
  readonly #control: Record<'commit' | 'savepoint' | 'release' | 'undo', Database.Statement>;
  readonly #waiting: Job[] = [];
  #draining: Promise<void> | null = null;
  #restedAt = 0;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#control = {
      commit: database.prepare('commit'),
      savepoint: database.prepare('savepoint work'),
      release: database.prepare('release work'),
      undo: database.prepare('rollback to work'),
    };
  }

  write<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const run = async () => {
      const value = await work();
      return () => resolve(value);
    };
    this.#waiting.push({ run, reject });
    this.#draining ??= this.#drain();
    return promise;
  }

  /** Resolves when nothing is being written and nothing waits. */
  async settled(): Promise<void> {
    while (this.#draining !== null) await this.#draining;
  }

  async #drain(): Promise<void> {
    await setImmediate();
    this.#restedAt = performance.now();
    while (this.#waiting.length > 0) {
      await this.#commitSome();
      if (this.#waiting.length > 0) await this.#letOthersIn();
    }
    this.#draining = null;
  }

  async #commitSome(): Promise<void> {
    const answers: (() => void)[] = [];
    const taken: Job[] = [];
    try {
      await beginImmediate(this.#database);
      const until = performance.now() + LONGEST_COMMIT_MS;
      do {
        const job = this.#waiting.shift();
        if (job === undefined) break;
        taken.push(job);
        answers.push(await this.#inSavepoint(job));
      } while (taken.length < MOST_IN_ONE_COMMIT && performance.now() < until);
      this.#control.commit.run();
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      // Without a job taken it was BEGIN that failed, and would fail for all who wait.
      const failed = taken.length > 0 ? taken : this.#waiting.splice(0);
      for (const job of failed) job.reject(orOutOfReach(error));
      return;
    }
    for (const answer of answers) answer();
  }

  /** A refusal is told after the commit too: it may rest on what an earlier work of the same commit did. */
  async #inSavepoint(job: Job): Promise<() => void> {
    this.#control.savepoint.run();
    try {
      const answer = await job.run();
      this.#control.release.run();
      return answer;
    } catch (error) {
      // A full disk ends the whole transaction by itself: then nothing of this commit was kept.
      if (!this.#database.inTransaction) throw error;
      this.#control.undo.run();
      this.#control.release.run();
      return () => job.reject(orOutOfReach(error));
    }
  }

  /** SQLite has no queue for its lock: a process that never rests would starve the others. */
  async #letOthersIn(): Promise<void> {
    if (performance.now() - this.#restedAt < LONGEST_STREAK_MS) {
      await setImmediate();
      return;
    }
    await setTimeout(3);
    this.#restedAt = performance.now();
  }
}
