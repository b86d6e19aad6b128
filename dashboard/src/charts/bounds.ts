/** Where a country lies on the map. */
import type { Geometry, Position } from 'geojson';

/** The corners in the north-west and the south-east, each as longitude and latitude. */
export type Bounds = [[number, number], [number, number]];

const AIR = 0.12;
const LEAST = 2;

/** The box around the largest piece of a shape, with some of what surrounds it: islands far away would make the rest tiny. */
export function findBounds(shape: Geometry): Bounds | undefined {
  const pieces = shape.type === 'Polygon' ? [shape.coordinates] : shape.type === 'MultiPolygon' ? shape.coordinates : [];
  const boxes = pieces.flatMap(([outline]) => (outline ? [makeBox(outline)] : []));
  return boxes.sort((one, other) => getSize(other) - getSize(one))[0];
}

function makeBox(outline: Position[]): Bounds {
  const [east, north] = [outline.map(([x = 0]) => x), outline.map(([, y = 0]) => y)];
  const [left, right, bottom, top] = [Math.min(...east), Math.max(...east), Math.min(...north), Math.max(...north)];
  const [wide, high] = [Math.max(LEAST, (right - left) * AIR), Math.max(LEAST, (top - bottom) * AIR)];
  return [[left - wide, top + high], [right + wide, bottom - high]];
}

const getSize = ([[left, top], [right, bottom]]: Bounds): number => (right - left) * (top - bottom);
