/** What a municipality has ticked on the plan's checklist, and answered of its questions. */
import type { KeyedItem, Plan } from '../plan/plan.ts';

/**
 * The plan's lists whose lines hold a tick or an answer; `dates`: by month, whether nobody is to ask;
 * `roles`: since when their panel hangs, and when KLIK was said to have them as they are;
 * `attendance`: by event and person, what they have said of it (attendance.ts).
 */
export type KeptList = 'checklist' | 'questions' | 'conditions' | 'dates' | 'roles' | 'attendance';

export interface ItemState {
  /** Ticked, on a checklist. */
  readonly done: boolean;
  /** Of a question; null: none. */
  readonly answer: string | null;
  /** When it was last changed, and the id of who did; null: never touched. */
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
}

export const untouchedItem: ItemState = {
  done: false,
  answer: null,
  changedAt: null,
  changedBy: null,
};

/** By `itemName`; absent: `untouchedItem`. */
export type ItemStates = Readonly<Record<string, ItemState>>;

/** 'checklist/ambassadoerer': what its state is kept under. */
export function itemName(list: KeptList, { key }: Pick<KeyedItem, 'key'>): string {
  return `${list}/${key}`;
}

export function itemState(
  { items }: { readonly items: ItemStates },
  list: KeptList,
  item: Pick<KeyedItem, 'key'>,
): ItemState {
  return items[itemName(list, item)] ?? untouchedItem;
}

/** The checklist's items that somebody can do, without those that only state how things are. */
export function toTick({ plan }: { readonly plan: Plan }): KeyedItem[] {
  return plan.checklist.filter(({ isState }) => !isState);
}

/** When one of the questions was last answered, in milliseconds; 0: none was. */
export function answeredAt(rollout: { readonly plan: Plan; readonly items: ItemStates }): number {
  const times = rollout.plan.questions.map((question) =>
    Number(itemState(rollout, 'questions', question).changedAt),
  );
  return Math.max(0, ...times);
}
