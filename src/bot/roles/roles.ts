import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { usageLine } from '../../views/help-card.ts';
import { klikRolesCard } from '../../views/roles/klik-card.ts';
import { rolesHistoryCard } from '../../views/roles/role-history.ts';
import { rolesCard } from '../../views/roles/roles-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';
import { findRole } from '../line/find.ts';

/** Who has the roles now; with 'historik' who has had them, of one role or all, page by page. */
export const roles = defineCommand({
  key: 'roles',
  shareable: true,
  args: anyWords,
  run(context, [word, ...rest]) {
    const view = viewOn(context);
    if (word === undefined) return rolesCard(view);
    if (fold(word) === 'klik' && rest.length === 0) return klikRolesCard(view);
    const names = [textsIn('da'), textsIn('en')].map(({ taskCard }) => fold(taskCard.historyWord));
    if (!names.includes(fold(word))) {
      throw new UserError('extraWords', { words: word, usage: usageLine(view.texts, 'roles') });
    }
    const page = /^\d{1,4}$/.test(rest.at(-1) ?? '') ? Number(rest.at(-1)) : null;
    const query = (page === null ? rest : rest.slice(0, -1)).join(' ');
    const role = query === '' ? undefined : findRole(view.rollout.plan, query);
    return rolesHistoryCard(view, role, page ?? 1);
  },
});
