/**
 * What the start-up meeting says besides tasks and meetings, a card each: next steps, links,
 * contacts, Early Life Support. The checklist and the questions, of which something is kept, are in
 * checklist-card.ts and questions-card.ts.
 */
import { actions, type Content, card, quiet, row, rows, section, text } from '../../cards/build.ts';
import type { Action, Card, Row } from '../../cards/card.ts';
import type { Contact, Guide, Link } from '../../domain/plan/plan.ts';
import { supportOf } from '../../domain/rollout/go-live.ts';
import { currentPhase } from '../../domain/rollout/progress.ts';
import { buttons } from '../buttons.ts';
import type { View } from '../view.ts';
import { originText, planText, sentences } from '../wording.ts';
import { checklistCard } from './checklist-card.ts';
import { questionsCard } from './questions-card.ts';
import { aboutSupport, supportTitle } from './support.ts';

const cards: Readonly<Record<Guide, (view: View) => Card>> = {
  anchoring: checklistCard,
  questions: questionsCard,
  next: nextStepsCard,
  links: linksCard,
  contact: contactsCard,
  support: supportCard,
};

/** Each with a way to the others that belong to the phase. */
export function guideCard(view: View, guide: Guide): Card {
  const { title, body } = cards[guide](view);
  const others = guidesNow(view).filter((other) => other !== guide);
  return card(
    title,
    body,
    quiet(view.texts.guides.source(originText(view))),
    guidesPart(view, others),
  );
}

/** The list as it is again. */
export function undoneItemsCard(view: View, guide: Guide): Card {
  const { title = '', body } = guideCard(view, guide);
  return card(view.texts.guides.undone(title), body);
}

/** Those that belong to the phase that the rollout is in. */
export function guidesNow({ rollout, today }: View): readonly Guide[] {
  return currentPhase(rollout, today).phase.shows;
}

export function guidesPart(view: View, guides: readonly Guide[]): Content {
  return actions(guides.map((guide) => guideButton(view, guide)));
}

export function guideButton(view: View, guide: Guide): Action {
  const value = { rolloutId: view.rollout.id, guide };
  return buttons.guideShow(view.texts.guides.button[guide], value);
}

function nextStepsCard(view: View): Card {
  const steps = view.rollout.plan.nextSteps.map((step) => planText(view, step.text));
  return card(view.texts.guides.next, rows(steps));
}

function linksCard(view: View): Card {
  const { links, documents } = view.rollout.plan;
  const { guides: words } = view.texts;
  const linkRows = (all: readonly Link[]) => rows(all.map((link) => linkRow(view, link)));
  return card(words.links, linkRows(links), section(words.documents, linkRows(documents)));
}

function linkRow(view: View, { name, url, about = '' }: Link): Row {
  const { guides: words } = view.texts;
  return url === null
    ? row(name, sentences(planText(view, about), words.noLink))
    : row(name, null, { label: words.open, url });
}

function contactsCard(view: View): Card {
  const { rollout, texts } = view;
  const address = ({ email }: Contact) => email ?? texts.guides.noAddress;
  const contacts = rollout.plan.contacts.map((contact) =>
    row(`${contact.name}: ${address(contact)}`, planText(view, contact.about)),
  );
  return card(texts.guides.contact, rows(contacts));
}

function supportCard(view: View): Card {
  const support = supportOf(view.rollout.plan);
  const { guides: words } = view.texts;
  return support === null
    ? card(words.button.support, text(words.noSupport))
    : card(supportTitle(view, support), aboutSupport(view, support));
}
