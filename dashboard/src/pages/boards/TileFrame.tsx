import type { CSSProperties, ReactNode } from 'react';
import type { Tile } from '@/api/boards';
import classes from './Boards.module.css';

export interface TileFrameProps {
  tile: Tile;
  title: string;
  /** What the numbers are about. */
  source?: string | undefined;
  children: ReactNode;
}

/** A tile as it is looked at. */
export function TileFrame({ tile, title, source, children }: TileFrameProps) {
  return (
    <section className={classes.tile} {...getShape(tile)} aria-label={source ? `${title}, ${source}` : title}>
      {tile.kind !== 'kpi' && (tile.kind !== 'text' || tile.title) && (
        <header className={classes.head}><h2>{title} {source && <small>{source}</small>}</h2></header>
      )}
      {tile.kind === 'kpi' && source && <p className={classes.about}>{source}</p>}
      <div className={getBody(tile)}>{children}</div>
    </section>
  );
}

/** Which columns a tile takes. */
export const getShape = ({ kind, width }: Tile) => ({
  style: { '--width': width } as CSSProperties,
  'data-wide': width > 6 || undefined,
  'data-small': kind === 'kpi' || undefined,
});

export const getBody = ({ kind }: Tile) => (kind === 'text' ? classes.text : kind === 'kpi' ? undefined : classes.body);
