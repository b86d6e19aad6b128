/** Forms that are submitted: which form it was, never what was entered. */
import type { Core } from '../core/script';

export const followForms = ({ track }: Core): void => {
  addEventListener(
    'submit',
    (event) => {
      const form = event.composedPath()[0];
      if (!(form instanceof HTMLFormElement)) return;
      // A field named "id" or "getAttribute" hides what the form itself has under that name.
      const say = (name: string): string | undefined => Element.prototype.getAttribute.call(form, name) ?? undefined;
      if (say('data-umami-event') !== undefined) return;
      track('form-submit', { id: say('id') || undefined, name: say('name') || undefined, action: readAction(say('action') ?? '') });
    },
    true,
  );
};

/** Where a form goes, without its query; undefined for what is no address. */
const readAction = (action: string): string | undefined => {
  try {
    const { origin, pathname } = new URL(action, document.baseURI);
    return (origin === location.origin ? '' : origin) + pathname;
  } catch {
    return undefined;
  }
};
