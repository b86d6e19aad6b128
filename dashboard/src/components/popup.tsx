/**
 * Menus and sheets at a button, whose code is fetched later than the button: the button is there from the beginning, and stays the same
 * element. `usePopup` makes both; what is loaded later stands in a `PopupSlot`, and is a `PopupMenu` or a `PopupSheet`.
 */
import { type ReactNode, Suspense, useCallback, useId, useState } from 'react';

export interface Popup {
  id: string;
  opened: boolean;
  setOpened: (opened: boolean) => void;
  /** The button; null before it is drawn. */
  anchor: HTMLElement | null;
}

export function usePopup(kind: 'menu' | 'dialog') {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = useCallback(() => setOpened((before) => !before), []);
  const button = {
    ref: setAnchor,
    id,
    onClick: toggle,
    'aria-haspopup': kind,
    'aria-expanded': opened,
    'aria-controls': opened ? `${id}-dropdown` : undefined,
  } as const;
  return { button, popup: { id, opened, setOpened, anchor } satisfies Popup };
}

/** Loads what stands in it when its popup is opened for the first time, and keeps it from then on. */
export function PopupSlot({ popup: { opened }, children }: { popup: Popup; children: ReactNode }) {
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  return wanted ? <Suspense>{children}</Suspense> : null;
}
