import type { TestProject } from 'vitest/node';
import { startContract } from './contract.ts';

declare module 'vitest' {
  interface ProvidedContext {
    twilioContract: string;
  }
}

/** One Prism for all tests of a run: it takes seconds to start. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const contract = await startContract();
  project.provide('twilioContract', contract.origin);
  return () => contract.stop();
}
