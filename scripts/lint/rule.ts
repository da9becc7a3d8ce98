import type { RuleTester } from 'oxlint/plugins-dev';

/** A lint rule of our own, in the shape oxlint asks of a plugin. */
export type Rule =
  Extract<Parameters<RuleTester['run']>[1], { createOnce?: never }> extends never
    ? Exclude<Parameters<RuleTester['run']>[1], { createOnce: unknown }>
    : never;

/** What a rule is told about the file it looks at. */
export type RuleContext = Parameters<Rule['create']>[0];
