import type { MemberView } from '@bookingsaas/server/contract/members';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Select } from '../../../ui/field.tsx';
import { membersTexts } from './texts.ts';

type Role = MemberView['role'];
export type RoleAndCalendar = Pick<MemberView, 'role' | 'staffId'>;

/** What somebody may do, and whose calendar is theirs. */
export function RoleFields({
  value,
  roles,
  people,
  wrong,
  onChange,
}: {
  readonly value: RoleAndCalendar;
  readonly roles: readonly Role[];
  readonly people: readonly Staff[];
  wrong(name: string): string | undefined;
  onChange(value: RoleAndCalendar): void;
}): VNode {
  const texts = useTexts(membersTexts);
  const hint = { owner: texts.ownerHint, admin: texts.adminHint, staff: texts.staffHint };
  return (
    <>
      <Select
        label={texts.role}
        hint={hint[value.role]}
        value={value.role}
        wrong={wrong('role')}
        options={roles.map((role) => ({ value: role, label: texts[role] }))}
        onChange={(chosen) =>
          onChange({ ...value, role: roles.find((role) => role === chosen) ?? value.role })
        }
      />
      <Select
        label={texts.whose}
        hint={people.length === 0 ? texts.nobodyYet : texts.whoseHint}
        value={value.staffId ?? ''}
        wrong={wrong('staffId') && texts.chooseOne}
        options={[
          { value: '', label: value.role === 'staff' ? texts.choose : texts.noCalendar },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onChange({ ...value, staffId: id || null })}
      />
    </>
  );
}
