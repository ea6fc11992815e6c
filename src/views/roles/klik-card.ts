/** What has to be put right in KLIK, where roles have changed here. */
import { actions, card, quiet, row, rows, text } from '../../cards/build.ts';
import type { Action, Card, Row } from '../../cards/card.ts';
import { mayAssign } from '../../domain/may/rights.ts';
import { klikDifferences, klikSince } from '../../domain/rollout/klik-roles.ts';
import { formatInstant } from '../../texts/dates.ts';
import { typedButton } from '../ask-card.ts';
import { buttons, undoButton } from '../buttons.ts';
import { type Entry, entry, type Notice } from '../messages/notice.ts';
import { doerOf, type View } from '../view.ts';
import { dotted, namesOf } from '../wording.ts';
import { gallery } from './role-start.ts';

/** `/fbs roller klik`. */
export function klikRolesCard(view: View): Card {
  const { klikRoles: words } = view.texts;
  const found = differenceRows(view);
  if (found.length === 0) return card(words.upToDate, text(sinceText(view)), actions(links(view)));
  return card(
    words.title(found.length),
    text(sinceText(view)),
    rows(found),
    quiet(words.onlyPeople),
    actions(actionsOf(view), sheetButton(view), links(view)),
  );
}

/** @param entry id of the audit entry that it takes back */
export function klikMarkedCard(view: View, entry: string): Card {
  const { klikRoles: words } = view.texts;
  return card(words.upToDate, text(words.marked), actions(undoButton(view, entry)));
}

export function klikRolesEntry(view: View, notice: Notice): Entry {
  const { klikRoles: words } = view.texts;
  const found = differenceRows(view);
  if (found.length === 0) return entry(notice, 'settled', words.upToDate, sinceText(view));
  const parts = [rows(found), actions(actionsOf(view), links(view))];
  return entry(notice, 'told', words.title(found.length), words.onlyPeople, { parts });
}

function differenceRows(view: View): Row[] {
  const { klikRoles: words } = view.texts;
  return klikDifferences(view.rollout, view.now).map(({ role, came, left }) =>
    row(
      role.name,
      dotted(
        came.length > 0 && words.came(namesOf(came)),
        left.length > 0 && words.left(namesOf(left)),
      ),
    ),
  );
}

function sinceText({ rollout, texts, language }: View): string {
  const since = klikSince(rollout);
  return since === null
    ? texts.klikRoles.never
    : texts.klikRoles.since(formatInstant(since, language));
}

/** As it is shown: what changes after that differs still. */
function actionsOf(view: View): readonly Action[] {
  const { rollout, texts, now } = view;
  if (!mayAssign(rollout, doerOf(view)).may) return [];
  return [buttons.rolesKlik(texts.klikRoles.mark, { rolloutId: rollout.id, seen: now.getTime() })];
}

function sheetButton(view: View): Action {
  const { command, exports, klikRoles } = view.texts;
  return typedButton(view, {
    label: klikRoles.sheet,
    line: `${command.export.name} ${exports.typed.klik}`,
  });
}

function links({ rollout }: View): readonly Action[] {
  const link = rollout.plan.links.find(({ key }) => key === gallery);
  return link?.url ? [{ label: link.name, url: link.url }] : [];
}
