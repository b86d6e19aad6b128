/** Makes texts fit beside the nodes of a drawing. */

/** The width of a text in pixels. */
export type Measure = (text: string) => number;

/** Measures as a canvas writes, which is what charts are drawn on. */
export function makeMeasure(size: number): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return (text) => text.length * size * 0.6;
  pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => pen.measureText(text).width;
}

/** As much of a text as fits into `room` pixels, with an ellipsis where something is left out; at least its first letter. */
export function fit(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  let [least, most] = [1, letters.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(`${letters.slice(0, middle).join('')}…`) <= room) least = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, least).join('')}…`;
}
