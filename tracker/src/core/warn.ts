/** Says to whoever made the page what is wrong with it. */

const MOST = 9; // lines: a fault whose text changes each time must not fill the console

const said = new Set<string>();

/** Write a line to the console, each one once. */
export const warn = (line: string): void => {
  if (said.has(line) || said.size >= MOST) return;
  said.add(line);
  console.warn('[Footfall] ' + line);
};
