import type * as Preact from 'preact';

/** The parts of Preact that the late chunk uses; the chunk that is already running hands them over. */
export type Runtime = Pick<typeof Preact, 'h' | 'Fragment' | 'options'>;

// The build of the late chunk for documents puts this module in the place of `preact`, so that Preact is neither
// sent twice nor running twice; an inline script has no address to import it from. The hooks come with the late
// chunk and hang themselves onto `options` when they are imported, which is before the runtime is here.
export let h: Runtime['h'];
export let Fragment: Runtime['Fragment'];
export const options: Runtime['options'] = {};

/** To be called before anything of the late chunk is drawn. */
export function takeRuntime(runtime: Runtime): void {
  ({ h, Fragment } = runtime);
  Object.assign(options, runtime.options, { ...options });
  Object.assign(runtime.options, options);
}
