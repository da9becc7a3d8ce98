/** Lower case without accents: “Élodie” is found by “elodie”, on both engines alike. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
