import { defineCommand, nothing } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';
import { undoAndShow } from './undo-and-show.ts';

export const undo = defineCommand({
  key: 'undo',
  shareable: false,
  args: nothing,
  run: (context) => undoAndShow(context, viewOn(context).rollout.id, null),
});
