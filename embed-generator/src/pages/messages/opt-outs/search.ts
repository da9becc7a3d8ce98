import type { OptOutView } from '@bookingsaas/server/contract/conversations';

/** Whether what is typed is part of the name or of the number, as it is stored or as it is written. */
export function isFoundBy(
  { address, customerName }: Pick<OptOutView, 'address' | 'customerName'>,
  search: string,
  written: string,
): boolean {
  const typed = plain(search);
  if (typed === '') return true;
  return [address, written, customerName ?? ''].some((one) => plain(one).includes(typed));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}\s.-]/gu, '')
    .toLowerCase();
}
