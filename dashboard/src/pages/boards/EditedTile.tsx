import { ActionIcon, Menu } from '@mantine/core';
import { useSortable } from '@dnd-kit/react/sortable';
import { IconArrowLeft, IconArrowRight, IconArrowsMaximize, IconArrowsMinimize, IconDots, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './Boards.module.css';
import { getBody, getShape, type TileFrameProps } from './TileFrame';

interface EditedTileProps extends TileFrameProps {
  index: number;
  onMove: (steps: number) => void;
  onResize: (steps: number) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** A tile while its board is arranged: with a grip to drag, by pointer or keys, and a menu that does the same without. */
export function EditedTile({ tile, index, title, source, onMove, onResize, onEdit, onRemove, children }: EditedTileProps) {
  const t = useTranslations('boards');
  const { ref, handleRef, isDragSource } = useSortable({ id: tile.id, index });
  return (
    <section ref={ref} className={classes.tile} {...getShape(tile)} data-editing data-dragging={isDragSource || undefined} aria-label={title}>
      <header className={classes.head}>
        <ActionIcon ref={handleRef} size="sm" className={classes.grip ?? ''} aria-label={t('drag', { name: title })}><IconGripVertical size={16} /></ActionIcon>
        <h2>{tile.kind !== 'kpi' && title} {source && <small>{source}</small>}</h2>
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
      </header>
      <div className={getBody(tile)}>{children}</div>
    </section>
  );
}
