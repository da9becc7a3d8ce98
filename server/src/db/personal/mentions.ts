import { sql } from 'kysely';
import type { Mention, PersonAddresses } from '../../ports/personal-data.ts';
import type { Handle } from '../handle.ts';
import { PERSONAL_TABLES } from './personal-tables.ts';
import { ofBusiness } from './where.ts';

/** Texts that name one of the addresses, each once. Reads whole columns: somebody asks for it a few times a year. */
export async function findMentions(
  { db }: Handle,
  businessId: string,
  person: PersonAddresses,
): Promise<Mention[]> {
  const needles = needlesOf(person);
  if (needles.length === 0) return [];
  const found: Mention[] = [];
  for (const table of PERSONAL_TABLES) {
    for (const column of table.texts) {
      const named = needles.map(
        (needle) => sql`lower(${sql.ref(column)}) like ${`%${escaped(needle)}%`} escape '!'`,
      );
      const { rows } = await sql<{ text: string }>`
        select distinct ${sql.ref(column)} as text from ${sql.table(table.name)}
        where ${ofBusiness(table, businessId)} and (${sql.join(named, sql` or `)})`.execute(db);
      found.push(...rows.map(({ text }) => ({ table: table.name, column, text })));
    }
  }
  return found;
}

/** Writes `…` over the addresses, in every row that has this very text. */
export async function blotOut(
  { db }: Handle,
  businessId: string,
  { mention, person }: { mention: Mention; person: PersonAddresses },
): Promise<number> {
  const table = PERSONAL_TABLES.find(({ name }) => name === mention.table);
  if (table === undefined || !table.texts.includes(mention.column)) return 0;
  const blotted = needlesOf(person).reduce(
    (text, needle) => text.replaceAll(new RegExp(RegExp.escape(needle), 'giu'), '…'),
    mention.text,
  );
  const { numAffectedRows } = await sql`
    update ${sql.table(table.name)} set ${sql.ref(mention.column)} = ${blotted}
    where ${ofBusiness(table, businessId)} and ${sql.ref(mention.column)} = ${mention.text}`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

/** As it may have been written: also inside of an address of a page. */
function needlesOf({ emails, phones }: PersonAddresses): string[] {
  const plain = [...emails, ...phones].map((address) => address.toLowerCase());
  return [
    ...new Set(plain.flatMap((address) => [address, encodeURIComponent(address).toLowerCase()])),
  ];
}

function escaped(needle: string): string {
  return needle.replaceAll(/[!%_]/gu, '!$&');
}
