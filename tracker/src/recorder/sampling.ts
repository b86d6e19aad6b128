/** Which visits are recorded: decided once in a tab, so that a visit is recorded on all its pages or on none. */

const KEY = 'footfall.recorded';

/** Whether this visit belongs to the share (0 to 1) that is recorded. */
export const isChosen = (share: number, draw: () => number = Math.random): boolean => {
  let drawn: string | null = null;
  try {
    drawn = sessionStorage.getItem(KEY);
    if (!drawn) sessionStorage.setItem(KEY, (drawn = String(draw())));
  } catch {
    // Without storage each page decides for itself.
  }
  return Number(drawn ?? draw()) < share;
};
