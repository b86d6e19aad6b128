import { Menu } from '@mantine/core';
import type { Segment } from '@/api/segments';
import type { Popup } from '@/components/popup';
import { PopupMenu } from '@/components/PopupParts';

/** The segments or cohorts that were kept. */
export default function StoredChoice({ popup, rows, onPick }: { popup: Popup; rows: Segment[]; onPick: (id: string) => void }) {
  return (
    <PopupMenu popup={popup} position="bottom-start">
      {rows.map(({ id, name }) => (
        <Menu.Item key={id} onClick={() => onPick(id)}>{name}</Menu.Item>
      ))}
    </PopupMenu>
  );
}
