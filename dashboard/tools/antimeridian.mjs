const HALF = 180;

/** The same country with every ring that jumps over the antimeridian drawn on one side of it. */
export function unwrap(country) {
  const { geometry } = country;
  if (!geometry) return country;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = parts.map((rings) => rings.map(unwrapRing));
  return { ...country, geometry: { type: 'MultiPolygon', coordinates } };
}

function unwrapRing(ring) {
  const jumps = ring.some(([x], index) => index > 0 && Math.abs(x - ring[index - 1][0]) > HALF);
  return jumps ? ring.map(([x, y]) => [x < 0 ? x + 2 * HALF : x, y]) : ring;
}
