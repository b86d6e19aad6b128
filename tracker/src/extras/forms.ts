/** Forms that are submitted: which form it was, never what was entered. */
import type { Core } from '../core/script';

export const followForms = ({ track }: Core): void => {
  addEventListener(
    'submit',
    (event) => {
      const form = event.composedPath()[0];
      if (!(form instanceof HTMLFormElement) || form.hasAttribute('data-umami-event')) return;
      // A field named "id" or "action" hides the form's own property of that name.
      const say = (name: string): string | undefined => form.getAttribute(name) || undefined;
      const { origin, pathname } = new URL(say('action') ?? '', document.baseURI);
      track('form-submit', { id: say('id'), name: say('name'), action: (origin === location.origin ? '' : origin) + pathname });
    },
    true,
  );
};
