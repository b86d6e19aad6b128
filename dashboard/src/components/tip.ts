/** What an element carries so that `Tips` shows `text` at it; readers of screens are told at once. Nothing without text. */
export const tip = (text: string | undefined, delay?: number) =>
  text ? { 'data-tip': text, 'data-delay': delay, 'aria-description': text } : {};
