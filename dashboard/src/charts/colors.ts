/** The colours of theme.css, for drawings that know no style sheets. */
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';

export interface Colors {
  main: string;
  soft: string;
  ink: string;
  faint: string;
  line: string;
  card: string;
  raised: string;
  land: string;
  accent: string;
  good: string;
  bad: string;
  /** `heat(0.5)` is half as strong as the strongest. */
  heat: (share: number) => string;
}

/** The colours now; they change with the theme. */
export function useColors(): Colors {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => readColors(scheme), [scheme]);
}

function readColors(scheme: string): Colors {
  // The attribute of the document may follow this render; a probe carries it already.
  const probe = document.createElement('div');
  probe.hidden = true;
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  document.documentElement.append(probe);
  const style = getComputedStyle(probe);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  const [main, soft, ink, faint, line, card, raised, land, accent, good, bad, heat] = [
    '--series-main', '--series-soft', '--ink', '--faint', '--line', '--card', '--raised', '--land', '--accent', '--good', '--bad', '--heat',
  ].map(read) as [string, string, string, string, string, string, string, string, string, string, string, string];
  probe.remove();
  return { main, soft, ink, faint, line, card, raised, land, accent, good, bad, heat: (share) => `rgba(${heat.replaceAll(' ', ',')},${share})` };
}
