/** Buttons of a channel's beginning. */
import type { Actions } from '../kit/action.ts';
import { lateForm } from './late-form.ts';
import { movedAndShown, renamedAndShown, setUpAndShow } from './set-up-and-show.ts';
import { setupForm } from './setup-form.ts';

export const setupActions = {
  late: lateForm,
  setup: setupForm,
  setupNew: (context, wish) => setUpAndShow(context, { ...wish, isNew: true }),
  setupRename: renamedAndShown,
  setupMove: movedAndShown,
} satisfies Partial<Actions>;
