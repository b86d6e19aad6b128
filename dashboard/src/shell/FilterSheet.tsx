import type { Popup } from '@/components/popup';
import { PopupSheet } from '@/components/PopupParts';
import type { Filter } from '@/view/filters';
import FilterForm from './FilterForm';

/** The form of one condition at its button. */
export default function FilterSheet({ popup, initial, onDone }: { popup: Popup; initial?: Filter; onDone: (filter: Filter) => void }) {
  const done = (filter: Filter) => {
    popup.setOpened(false);
    onDone(filter);
  };
  return (
    <PopupSheet popup={popup} position="bottom-start">
      <FilterForm {...(initial ? { initial } : {})} onDone={done} />
    </PopupSheet>
  );
}
