/** All roles on one form, and what it did. */
import type { rolesForm as danish } from '../da/roles-form.ts';

export const rolesForm: typeof danish = {
  button: 'Edit all roles',
  first: 'Appoint people',
  title: 'Who has which role?',
  intro:
    'If you do not know yet, leave the field empty. A person may have several roles. Those you take out leave the role.',
  one: 'One at a time at most.',
  saved: 'The roles are saved',
  unchanged: 'No roles have changed',
  was: (names) => `before: ${names}`,
  undecided: 'Until that is answered, the role stays as it is.',
  give: (role) => `Yes, give ${role}`,
};
