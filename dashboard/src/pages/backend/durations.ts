import { useLocale } from 'use-intl';
import { useSiteView } from '@/view/SiteView';

/** Writes durations in ms: short ones in milliseconds, others in the two largest units; `–` for none. */
export function useDuration(): (milliseconds: number | null) => string {
  const { formats } = useSiteView();
  const short = new Intl.NumberFormat(useLocale(), { style: 'unit', unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: 0 });
  return (milliseconds) => {
    if (milliseconds === null) return '–';
    if (milliseconds < 1000) return short.format(milliseconds);
    return milliseconds < 60_000 ? formats.seconds(milliseconds / 1000) : formats.duration(milliseconds / 1000);
  };
}
