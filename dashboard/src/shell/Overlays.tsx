import { useEffect } from 'react';
import { Palette } from './Palette';
import { Shortcuts } from './Shortcuts';

/** What lies over the page when it is called for; loaded after the page itself, and told of the key that was pressed before. */
export default function Overlays({ early }: { early: KeyboardEvent | undefined }) {
  useEffect(() => {
    if (early) document.documentElement.dispatchEvent(new KeyboardEvent('keydown', { ...pick(early), bubbles: true }));
  }, []); // once: later keys are heard by themselves
  return (
    <>
      <Palette />
      <Shortcuts />
    </>
  );
}

const pick = ({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): KeyboardEventInit => ({ key, code, ctrlKey, metaKey, shiftKey });
