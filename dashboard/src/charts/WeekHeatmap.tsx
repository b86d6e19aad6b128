/** When visitors come: days of the week by hours of the day. A table, so that it is read out as one. */
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import type { Formats } from '@/i18n/formats';
import { useOverflow } from '@/components/overflow';
import classes from './WeekHeatmap.module.css';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const LABELLED = 6;

/** `rows` are seven lists of 24 numbers; the first is Sunday's. */
export function WeekHeatmap({ rows, formats, label }: { rows: number[][]; formats: Formats; label: string }) {
  const t = useTranslations('common');
  const wide = useOverflow(label);
  const most = Math.max(1, ...rows.flat());
  const days = Array.from({ length: 7 }, (_, index) => (index + formats.firstDay) % 7);
  return (
    <div className={classes.scroll} {...wide}>
      <table className={classes.week} aria-label={label}>
        <thead>
          <tr>
            <td />
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                <span data-shown={hour % LABELLED === 0 || undefined}>{formats.hour(hour)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{formats.weekday(day)}</th>
              {HOURS.map((hour) => {
                const count = rows[day]?.[hour] ?? 0;
                const title = `${formats.weekday(day)} ${formats.hour(hour)}: ${t('visitorCount', { count })}`;
                return (
                  <td key={hour} title={title} style={{ '--level': count ? 0.08 + 0.92 * (count / most) : 0 } as CSSProperties}>
                    <span>{formats.number(count)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
