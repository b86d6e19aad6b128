import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';

const DELAY_MS = 300;

interface Shown {
  element: HTMLElement;
  text: string;
}

/**
 * A few words at whatever the pointer rests on or the keyboard has reached: any element with `data-tip`, after `data-delay` milliseconds.
 * One for the whole page, since lists have hundreds of such elements.
 */
export default function Tips() {
  const [shown, setShown] = useState<Shown>();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    let timer = 0;
    let at: HTMLElement | null = null;
    const rest = (target: EventTarget | null) => {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
      if (element === at) return;
      window.clearTimeout(timer);
      setOpen(false);
      at = element;
      if (!element) return;
      timer = window.setTimeout(() => {
        if (!element.isConnected) return;
        setShown({ element, text: element.dataset.tip ?? '' });
        setOpen(true);
      }, Number(element.dataset.delay ?? DELAY_MS));
    };
    const onPointer = (event: PointerEvent) => event.pointerType === 'mouse' && rest(event.target);
    const onFocus = ({ target }: FocusEvent) => rest(target instanceof Element && target.matches(':focus-visible') ? target : null);
    const leave = () => rest(null);
    const hide = () => {
      window.clearTimeout(timer);
      setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && hide();
    const ways = [
      ['pointerover', onPointer], ['focusin', onFocus], ['focusout', leave], ['pointerdown', hide], ['keydown', onKey],
    ] as [string, EventListener][];
    for (const [name, listener] of ways) document.addEventListener(name, listener);
    document.documentElement.addEventListener('pointerleave', leave);
    rest(document.querySelector('[data-tip]:hover')); // where it rested before this was loaded
    return () => {
      hide();
      for (const [name, listener] of ways) document.removeEventListener(name, listener);
      document.documentElement.removeEventListener('pointerleave', leave);
    };
  }, []);

  return shown && <Tooltip target={shown.element} label={shown.text} opened={open} />;
}
