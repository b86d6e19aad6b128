import classes from './SiteMark.module.css';

/** A small square with the initial of a website: it stands where an icon from its own host would have to be fetched. */
export function SiteMark({ name, size = 24 }: { name: string; size?: number }) {
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  return (
    <span className={classes.mark} style={{ '--hue': hue, '--size': `${size}px` } as React.CSSProperties} aria-hidden>
      {[...name.replace(/^[^\p{L}\p{N}]+/u, '')][0]?.toUpperCase() ?? ''}
    </span>
  );
}
