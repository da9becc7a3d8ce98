import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { IMPORT_TABLE, layerOf } from './import-table.ts';
import type { Layer } from './import-table.ts';
import type { Rule, RuleContext } from './rule.ts';

type Import = { specifier: string; isTypeOnly: boolean };

/** Refuses an import that the table of `import-table.ts` does not allow. */
export const importsPointInward: Rule = {
  create(context) {
    const from = repositoryPath(context, context.filename);
    const layer = layerOf(from);
    if (layer === undefined) return {};
    const check = (
      node: { start: number; end: number; range: [number, number] },
      found: Import,
    ) => {
      const refusal = refuse({ root: context.cwd, from, layer }, found);
      if (refusal !== undefined) context.report({ message: refusal, node });
    };
    return {
      ImportDeclaration(node) {
        const isTypeOnly =
          node.importKind === 'type' ||
          (node.specifiers.length > 0 &&
            node.specifiers.every(
              (one) => one.type === 'ImportSpecifier' && one.importKind === 'type',
            ));
        check(node, { specifier: node.source.value, isTypeOnly });
      },
      ExportNamedDeclaration(node) {
        if (node.source === null) return;
        check(node, { specifier: node.source.value, isTypeOnly: node.exportKind === 'type' });
      },
      ExportAllDeclaration(node) {
        check(node, { specifier: node.source.value, isTypeOnly: node.exportKind === 'type' });
      },
      ImportExpression(node) {
        if (node.source.type !== 'Literal' || typeof node.source.value !== 'string') return;
        check(node, { specifier: node.source.value, isTypeOnly: false });
      },
      TSImportType(node) {
        check(node, { specifier: node.source.value, isTypeOnly: true });
      },
    };
  },
};

type Importer = { root: string; from: string; layer: Layer };

function refuse(importer: Importer, found: Import): string | undefined {
  const target = targetPath(importer.from, found.specifier);
  if (target === undefined) return refusePackage(importer, found);
  if (importer.layer === 'widget' || importer.layer === 'console')
    return refuseClient(importer, found, target);
  const to = layerOf(target);
  if (to === importer.layer) return undefined;
  const reach = IMPORT_TABLE[importer.layer];
  if (to !== undefined && reach.values.includes(to)) return undefined;
  if (to !== undefined && reach.types.includes(to)) {
    return found.isTypeOnly
      ? undefined
      : `${importer.layer} may only import types of ${to}: write \`import type\`.`;
  }
  return `${importer.layer} may not import ${to ?? 'files outside its package'} (${found.specifier}): imports point inward.`;
}

function refusePackage({ layer, from }: Importer, { specifier }: Import): string | undefined {
  if (isTest(from)) return undefined;
  const allowed = IMPORT_TABLE[layer].packages.some((pattern) =>
    pattern.endsWith('*')
      ? specifier.startsWith(pattern.slice(0, -1))
      : specifier === pattern || specifier.startsWith(`${pattern}/`),
  );
  return allowed ? undefined : `${layer} may not import the package ${specifier}.`;
}

// Both ends of a thing that the server writes and the browser reads, kept as one file.
const SHARED = [
  'server/src/domain/availability/packed-starts.ts',
  'server/src/domain/theme/theme-css.ts',
];

// The generator computes a theme with every stroke, so the pure rules of themes run in its browser too.
const OF_THE_CONSOLE = 'server/src/domain/theme/';

// The browser pays for every byte it reaches, so a client sees the contract's types, and of its
// modules only those that import nothing themselves: plain constants.
function refuseClient(importer: Importer, found: Import, target: string): string | undefined {
  const to = layerOf(target);
  if (to === importer.layer || SHARED.includes(target)) return undefined;
  if (importer.layer === 'console' && target.startsWith(OF_THE_CONSOLE)) return undefined;
  if (isTest(importer.from)) return undefined;
  if (to !== 'contract' && to !== 'errors')
    return `${importer.layer} may only import the server's contract, not ${found.specifier}.`;
  if (found.isTypeOnly || isPlain(join(importer.root, target))) return undefined;
  return `${importer.layer} may import values only from contract files without imports of their own; ${found.specifier} has some.`;
}

function isPlain(file: string): boolean {
  return (
    existsSync(file) &&
    !/^(?:import|export) (?!type)[^'"]*?from\s*['"]|^import ['"]/m.test(readFileSync(file, 'utf8'))
  );
}

const OWN_PACKAGES: Record<string, string> = {
  '@bookingsaas/server/': 'server/src/',
  '@bookingsaas/widget/': 'widget/src/',
  '@bookingsaas/demo-site/': 'demo-site/src/',
  '@bookingsaas/embed-generator/': 'embed-generator/src/',
};

function targetPath(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(from), specifier).split(sep).join('/');
  for (const [prefix, folder] of Object.entries(OWN_PACKAGES)) {
    if (!specifier.startsWith(prefix)) continue;
    const path = folder + specifier.slice(prefix.length);
    return /\.tsx?$/.test(path) ? path : `${path}.ts`;
  }
  return undefined;
}

// Stories are what the widget is looked at with; like tests they never reach a visitor.
function isTest(path: string): boolean {
  return /\.test\.tsx?$|^widget\/src\/stories\//.test(path);
}

function repositoryPath(context: RuleContext, file: string): string {
  return relative(context.cwd, file).split(sep).join('/');
}
