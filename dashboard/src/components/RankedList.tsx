import type { CSSProperties, ReactNode } from 'react';
import classes from './RankedList.module.css';
import { tip } from './tip';

export interface RankedRow {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  value: number;
  /** The number as it is shown, and in full. */
  text: string;
  full?: string;
  /** Such as 12%, beside the number. */
  share?: string;
  onClick?: () => void;
  pressed?: boolean;
  /** What it was in the compared range, told on hover. */
  before?: string;
  /** Says what a click does, for those who do not see it. */
  action?: string;
}

const SOON_MS = 150;
const LATE_MS = 600;

/** Values by their number, with bars behind them. */
export function RankedList({ rows, columns, label }: { rows: RankedRow[]; columns: [string, string]; label: string }) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <div role="group" aria-label={label}>
      <div className={classes.columns}>
        <span>{columns[0]}</span>
        <span>{columns[1]}</span>
      </div>
      <ol className={classes.list}>
        {rows.map((row) => {
          const inside = (
            <>
              <span className={classes.bar} style={{ '--share': `${(row.value / most) * 100}%` } as CSSProperties} aria-hidden />
              <span className={classes.label}>
                {row.icon}
                <span className={classes.text}>{row.label}</span>
              </span>
              <span className={classes.value} title={row.full}>{row.text}</span>
              {row.share !== undefined && <span className={classes.share}>{row.share}</span>}
            </>
          );
          const hint = row.before ? tip(row.before, SOON_MS) : tip(row.action, LATE_MS);
          return (
            <li key={row.key}>
              {row.onClick ? (
                <button type="button" className={classes.row} onClick={row.onClick} aria-pressed={row.pressed ?? false} {...hint}>{inside}</button>
              ) : (
                <div className={classes.row} {...hint}>{inside}</div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
