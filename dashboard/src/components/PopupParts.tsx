/** What opens at the button of a `usePopup`; only code that is loaded later may import it. */
import { Menu, type MenuProps, Popover, type PopoverProps } from '@mantine/core';
import { type ReactNode, type Ref, useEffect, useLayoutEffect, useState } from 'react';
import { onEscape } from './escape';
import type { Popup } from './popup';

interface MenuParts extends Omit<MenuProps, 'opened' | 'onChange' | 'id' | 'children'> {
  popup: Popup;
  children: ReactNode;
}

/** A menu; its children are `Menu.Item`s and the like. */
export function PopupMenu({ popup, children, ...rest }: MenuParts) {
  const opened = useShown(popup);
  return (
    <Menu id={popup.id} opened={opened} onChange={popup.setOpened} {...rest}>
      <Menu.Target><Anchored to={popup.anchor} /></Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

interface SheetParts extends Omit<PopoverProps, 'opened' | 'onChange' | 'id' | 'children'> {
  popup: Popup;
  /** Without padding around the content. */
  flush?: boolean;
  children: ReactNode;
}

/** A sheet with a form or a choice, which holds the focus until it is closed. */
export function PopupSheet({ popup, flush, children, ...rest }: SheetParts) {
  const opened = useShown(popup);
  useLostFocus(opened, popup.setOpened);
  return (
    <Popover id={popup.id} opened={opened} onChange={popup.setOpened} trapFocus returnFocus closeOnEscape={false} {...rest}>
      <Popover.Target><Anchored to={popup.anchor} /></Popover.Target>
      <Popover.Dropdown {...(flush ? { p: 0 } : {})} onKeyDownCapture={onEscape(() => popup.setOpened(false))}>{children}</Popover.Dropdown>
    </Popover>
  );
}

/** Closed when first drawn, however soon it opens: only then does Mantine remember where the focus was. */
function useShown({ opened }: Popup): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  return shown && opened;
}

/** What had the focus may be gone, such as a row that was removed: Escape is then heard by nobody in the sheet. */
function useLostFocus(opened: boolean, setOpened: (opened: boolean) => void): void {
  useEffect(() => {
    if (!opened) return undefined;
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && document.activeElement === document.body) setOpened(false);
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [opened, setOpened]);
}

/** Stands for an element that is drawn elsewhere: gives it to whoever asks for this one's. */
function Anchored({ to, ref }: { to: HTMLElement | null; ref?: Ref<HTMLElement> }) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(to);
    else if (ref) ref.current = to;
  }, [ref, to]);
  return null;
}
