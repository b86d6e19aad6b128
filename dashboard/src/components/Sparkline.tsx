/** A line without axes; it says nothing that the number beside it does not. `open`: what the last value counts is not over yet, so its piece is dashed. */
export function Sparkline({ values, open = false, width = 120, height = 32 }: { values: number[]; open?: boolean; width?: number; height?: number }) {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  const points = values.map((value, index) => `${(index * step).toFixed(1)},${(height - 2 - (value / most) * (height - 4)).toFixed(1)}`);
  const line = { fill: 'none', stroke: 'var(--series-main)', strokeWidth: 1.6, strokeLinejoin: 'round', vectorEffect: 'non-scaling-stroke' } as const;
  const dashed = open && points.length > 1;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" height={height} preserveAspectRatio="none" aria-hidden>
      <polygon points={`0,${height} ${points.join(' ')} ${width},${height}`} fill="var(--series-main)" opacity="0.12" />
      <polyline points={(dashed ? points.slice(0, -1) : points).join(' ')} {...line} />
      {dashed && <polyline points={points.slice(-2).join(' ')} strokeDasharray="3 3" {...line} />}
    </svg>
  );
}
