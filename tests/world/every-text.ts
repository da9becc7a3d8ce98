import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import Database from 'better-sqlite3';
import pg from 'pg';

export interface TextColumn {
  readonly table: string;
  readonly column: string;
}

/** Looks at a database as it is, past all repositories. */
export interface EveryText {
  columns(): Promise<TextColumn[]>;
  /** Which columns have one of the texts anywhere, in any letter case: `table.column`. */
  holding(texts: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the text columns of a test's database. */
export function openEveryText(database: {
  readonly dialect: OpenedStore['dialect'];
  readonly url: string;
}): EveryText {
  const ask = database.dialect === 'sqlite' ? onSqlite(database.url) : onPostgres(database.url);
  return { columns: ask.columns, holding, close: ask.close };

  async function holding(texts: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const { table, column } of await ask.columns()) {
      const rows = await ask.values(table, column);
      const isHeld = rows.some((value) =>
        texts.some((text) => value.toLowerCase().includes(text.toLowerCase())),
      );
      if (isHeld) found.push(`${table}.${column}`);
    }
    return found;
  }
}

interface Asking {
  columns(): Promise<TextColumn[]>;
  values(table: string, column: string): Promise<string[]>;
  close(): Promise<void>;
}

function onSqlite(url: string): Asking {
  const database = new Database(url.replace(/^(?:sqlite|file):(?:\/\/)?/u, ''), { readonly: true });
  const all = <Row>(query: string): Row[] =>
    // @NOTE each query below names what it selects.
    database.prepare(query).all() as Row[];
  return {
    async columns() {
      return all<TextColumn & { type: string }>(`
        select tables.name as "table", columns.name as "column", columns.type as type
        from sqlite_master as tables, pragma_table_info(tables.name) as columns
        where tables.type = 'table' and tables.name not like 'sqlite_%'
          and lower(columns.type) not in ('integer', 'bigint', 'real')`).map(
        ({ table, column }) => ({ table, column }),
      );
    },
    async values(table, column) {
      return all<{ value: unknown }>(
        `select "${column}" as value from "${table}" where "${column}" is not null`,
      ).map(({ value }) => String(value));
    },
    async close() {
      database.close();
    },
  };
}

function onPostgres(url: string): Asking {
  const client = new pg.Client({ connectionString: url });
  const connected = client.connect();
  const all = async <Row>(query: string): Promise<Row[]> => {
    await connected;
    // @NOTE as above.
    return (await client.query(query)).rows as Row[];
  };
  return {
    columns: () =>
      all<TextColumn>(`
        select table_name as "table", column_name as "column" from information_schema.columns
        where table_schema = 'public'
          and data_type not in ('integer', 'bigint', 'double precision', 'boolean')`),
    async values(table, column) {
      const rows = await all<{ value: unknown }>(
        `select "${column}"::text as value from "${table}" where "${column}" is not null`,
      );
      return rows.map(({ value }) => String(value));
    },
    async close() {
      await connected;
      await client.end();
    },
  };
}
