/** What the channel is told of who holds the roles, and the panel that hangs there. */
import type { roleNews as danish } from '../da/role-news.ts';

export const roleNews: typeof danish = {
  title: 'News of the roles',
  about: (role) => `News of the role: ${role}`,
  came: (role, names) => `${names}: now ${role}`,
  left: (role, names) => `${names}: no longer ${role}`,
  after: (names) => `Takes over from ${names}.`,
  besides: (names) => `Together with ${names}.`,
  by: (names) => `Changed by ${names}.`,
  takenBack: 'The change has been taken back.',
  panel: 'The role panel',
  panelNote: 'Who holds which role. The card follows every change.',
  movedOn: 'The role panel has been put up again further down.',
  takenDown: 'The role panel has been taken down.',
  standIn: (deputy, name) => `${deputy} stands in for ${name}`,
  hang: 'Put up the role panel',
  hung: 'The role panel is being put up',
  hungText:
    'It comes to the channel in a moment, pinned where that is possible. If one hangs there already, the new one replaces it.',
};
