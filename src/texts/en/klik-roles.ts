/** What has to be put right in KLIK, where roles have changed here. */
import type { klikRoles as danish } from '../da/klik-roles.ts';

export const klikRoles: typeof danish = {
  about: 'Roles in KLIK',
  title: (n) => (n === 1 ? 'Change it in KLIK too: 1 role' : `Change it in KLIK too: ${n} roles`),
  upToDate: 'The roles in KLIK are up to date',
  never: 'Nobody has said yet that KLIK is up to date, so the list is everyone who holds a role.',
  since: (at) => `KLIK was up to date ${at}.`,
  came: (names) => `enter: ${names}`,
  left: (names) => `take out: ${names}`,
  onlyPeople: 'The bot can neither read nor write KLIK. Say so when it is done.',
  mark: 'KLIK is up to date now',
  marked: 'The next time a role changes, it is here again.',
  sheet: 'Get it as a sheet',
};
