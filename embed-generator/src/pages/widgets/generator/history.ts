/** Something with what it was before, and what was undone. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** What changed last and when: dragging through colours is one step, not a hundred. */
  readonly last: Step | null;
}

/** What changed, and when in milliseconds; null for a choice that is always a step of its own. */
export type Step = { readonly of: string; readonly at: number };

const MOST_STEPS = 100;
const SAME_STEP_MS = 800;

export function begin<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], last: null };
}

/** A change; one of the same setting shortly after the last belongs to the same step. `at` is in milliseconds. */
export function change<Value>(
  history: History<Value>,
  present: Value,
  last: Step | null,
): History<Value> {
  const isSameStep =
    last !== null &&
    history.last?.of === last.of &&
    last.at - history.last.at < SAME_STEP_MS &&
    history.past.length > 0;
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present, future: [], last };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    last: null,
  };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, last: null };
}
