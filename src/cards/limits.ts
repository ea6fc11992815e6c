/** Of ids that a button may carry beside what else it does: 2000 characters are the most on any host. */
export const mostCarried = 30;

/**
 * How much of one kind a card may hold so that every host shows all of it. A view that has more says
 * what it leaves out; each host's own limits are in its folder, and no smaller.
 * `buttons`: those of all rows, where their texts may be long.
 */
export const mostShown = { rows: 20, buttons: 24, inputs: 90 } as const;
