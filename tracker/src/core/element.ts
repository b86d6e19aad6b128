/** The script's own element and what its attributes say. */

export const element = (document.currentScript ?? document.querySelector('script[data-website-id]')) as HTMLScriptElement;

export const attribute = (name: string): string | null => element.getAttribute('data-' + name);

export const isOn = (name: string): boolean => attribute(name) === 'true';

export const website = attribute('website-id');

/** The address of the folder that the script came from, without the last slash. */
export const folder = element.src.replace(/\/[^/]*$/, '');
