/** French `de` before a name: `de Paul`, `d’Aïcha`. */
export function de(name: string): string {
  const first = name.normalize('NFD').charAt(0).toLowerCase();
  return 'aeiou'.includes(first) && first !== '' ? `d’${name}` : `de ${name}`;
}
