import { Palette } from './Palette';
import { Shortcuts } from './Shortcuts';

/** What lies over the page when it is called for; loaded after the page itself. */
export default function Overlays() {
  return (
    <>
      <Palette />
      <Shortcuts />
    </>
  );
}
