import type { Compilable, CompiledQuery, InsertObject, QueryResult } from 'kysely';
import type { Handle } from './handle.ts';
import type { Tables } from './tables.ts';

/** Statements by name, compiled. One for each set of connections, shared by its transactions. */
export type Statements = Map<string, CompiledQuery>;

/**
 * Runs a statement of the busy paths, building it only the first time: that costs several times what SQLite
 * needs to run it. `values` are its parameters in the order of the placeholders; the name must tell apart
 * all that changes the text, such as the length of a list.
 */
export async function hot<Row>(
  handle: Handle,
  name: string,
  { build, values }: { build: () => Compilable<Row>; values: readonly unknown[] },
): Promise<QueryResult<Row>> {
  const known = handle.statements.get(name) ?? compile(handle.statements, name, { build, values });
  return handle.execute<Row>({ ...known, parameters: values });
}

/** Inserts a row whose keys always stand in the same order. False when it exists and `unless` names the key. */
export async function insertHot<Table extends keyof Tables>(
  handle: Handle,
  table: Table,
  { row, unless }: { row: Tables[Table]; unless?: readonly (keyof Tables[Table] & string)[] },
): Promise<boolean> {
  const build = () => {
    // @NOTE no column is generated, so a stored row is what an insert takes; Kysely cannot tell for any table.
    const insert = handle.db.insertInto(table).values(row as InsertObject<Tables, Table>);
    return unless === undefined
      ? insert
      : insert.onConflict((conflict) => conflict.columns(unless).doNothing());
  };
  const name = `insert into ${table} unless ${unless?.join() ?? 'never'}`;
  const { numAffectedRows } = await hot(handle, name, { build, values: Object.values(row) });
  return (numAffectedRows ?? 0n) > 0n;
}

function compile<Row>(
  statements: Statements,
  name: string,
  { build, values }: { build: () => Compilable<Row>; values: readonly unknown[] },
): CompiledQuery {
  const compiled = build().compile();
  const isInOrder =
    compiled.parameters.length === values.length &&
    compiled.parameters.every((parameter, index) => parameter === values[index]);
  if (!isInOrder) throw new Error(`The values of “${name}” do not match its placeholders`);
  statements.set(name, compiled);
  return compiled;
}
