import { ActionIcon, Menu } from '@mantine/core';
import { useSortable } from '@dnd-kit/react/sortable';
import { IconArrowLeft, IconArrowRight, IconArrowsMaximize, IconArrowsMinimize, IconDots, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Tile } from '@/api/boards';
import classes from './Boards.module.css';

interface TileFrameProps {
  tile: Tile;
  index: number;
  title: string;
  /** What the numbers are about. */
  source?: string | undefined;
  editing: boolean;
  onMove: (steps: number) => void;
  onResize: (steps: number) => void;
  onEdit: () => void;
  onRemove: () => void;
  children: ReactNode;
}

/** The frame of a tile; while the board is edited with a grip to drag, and a menu that does the same without dragging. */
export function TileFrame({ tile, index, title, source, editing, onMove, onResize, onEdit, onRemove, children }: TileFrameProps) {
  const t = useTranslations('boards');
  const { ref, handleRef, isDragSource } = useSortable({ id: tile.id, index, disabled: !editing });
  return (
    <section
      ref={ref}
      className={classes.tile}
      style={{ '--width': tile.width } as CSSProperties}
      data-editing={editing || undefined}
      data-dragging={isDragSource || undefined}
      data-wide={tile.width > 6 || undefined}
      data-small={tile.kind === 'kpi' || undefined}
      aria-label={title}
    >
      {(editing || tile.kind !== 'kpi' || tile.title) && (tile.kind !== 'text' || tile.title || editing) && (
        <header className={classes.head}>
          {editing && (
            <ActionIcon ref={handleRef} size="sm" className={classes.grip ?? ''} aria-label={t('drag', { name: title })}><IconGripVertical size={16} /></ActionIcon>
          )}
          <h2>{title} {source && <small>{source}</small>}</h2>
          {editing && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size="sm" aria-label={t('more', { name: title })}><IconDots size={16} /></ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconPencil size={15} />} onClick={onEdit}>{t('change')}</Menu.Item>
                <Menu.Item leftSection={<IconArrowLeft size={15} />} onClick={() => onMove(-1)}>{t('earlier')}</Menu.Item>
                <Menu.Item leftSection={<IconArrowRight size={15} />} onClick={() => onMove(1)}>{t('later')}</Menu.Item>
                <Menu.Item leftSection={<IconArrowsMaximize size={15} />} onClick={() => onResize(1)}>{t('wider')}</Menu.Item>
                <Menu.Item leftSection={<IconArrowsMinimize size={15} />} onClick={() => onResize(-1)}>{t('narrower')}</Menu.Item>
                <Menu.Divider />
                <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={onRemove}>{t('remove')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </header>
      )}
      <div className={tile.kind === 'text' ? classes.text : classes.body}>{children}</div>
    </section>
  );
}
