import { doctorCard } from '../../views/doctor-card.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';
import { checkUp } from './checkup.ts';

/** Not shareable: technical faults are for the person who asks. */
export const doctor = defineCommand({
  key: 'doctor',
  shareable: false,
  args: nothing,
  async run(context) {
    const view = viewOn(context);
    return doctorCard(view, await checkUp(context, view.rollout));
  },
});
