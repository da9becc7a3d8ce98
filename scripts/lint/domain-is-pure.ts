import type { Rule } from './rule.ts';

const CLOCKS_AND_WORLD = new Set([
  'fetch',
  'performance',
  'crypto',
  'process',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
]);

const IMPURE_MEMBERS = new Map([
  ['Date', new Set(['now'])],
  ['Math', new Set(['random'])],
  ['Temporal', new Set(['Now'])],
]);

/** Refuses clocks, randomness and the outside world in `server/src/domain`: they come in as arguments. */
export const domainIsPure: Rule = {
  create(context) {
    if (
      !/[\\/]server[\\/]src[\\/]domain[\\/]/.test(context.filename) ||
      context.filename.endsWith('.test.ts')
    )
      return {};
    const refuse = (node: { start: number; end: number; range: [number, number] }, what: string) =>
      context.report({ message: `The domain is pure: ${what} comes in as an argument.`, node });
    return {
      MemberExpression(node) {
        if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
        if (IMPURE_MEMBERS.get(node.object.name)?.has(node.property.name) === true) {
          refuse(node, `${node.object.name}.${node.property.name}`);
        }
      },
      NewExpression(node) {
        if (
          node.callee.type === 'Identifier' &&
          node.callee.name === 'Date' &&
          node.arguments.length === 0
        ) {
          refuse(node, 'the current time');
        }
      },
      Identifier(node) {
        if (!CLOCKS_AND_WORLD.has(node.name) || isOnlyAName(node)) return;
        refuse(node, node.name);
      },
    };
  },
};

function isOnlyAName(node: { parent: { type: string }; start: number }): boolean {
  const { parent } = node;
  if (parent.type.startsWith('TS')) return true;
  if (parent.type === 'MemberExpression' && 'property' in parent)
    return isAt(parent.property, node.start);
  if (parent.type === 'Property' && 'key' in parent) return isAt(parent.key, node.start);
  return false;
}

function isAt(node: unknown, start: number): boolean {
  return typeof node === 'object' && node !== null && 'start' in node && node.start === start;
}
