import type * as Preact from 'preact';
import type * as Hooks from 'preact/hooks';

/** The parts of Preact that the late chunk uses; the chunk that is already running hands them over. */
export type Runtime = Pick<typeof Preact, 'h' | 'Fragment'> &
  Pick<typeof Hooks, 'useEffect' | 'useId' | 'useMemo' | 'useRef' | 'useState'>;

// The build of the late chunk for documents puts this module in the place of `preact` and `preact/hooks`, so
// that Preact is neither sent twice nor running twice. An inline script has no address to import it from.
export let h: Runtime['h'];
export let Fragment: Runtime['Fragment'];
export let useEffect: Runtime['useEffect'];
export let useId: Runtime['useId'];
export let useMemo: Runtime['useMemo'];
export let useRef: Runtime['useRef'];
export let useState: Runtime['useState'];

/** To be called before anything of the late chunk is drawn. */
export function useRuntime(runtime: Runtime): void {
  ({ h, Fragment, useEffect, useId, useMemo, useRef, useState } = runtime);
}
