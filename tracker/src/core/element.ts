/** The script's own element and what its attributes say. */

export const element = (document.currentScript ?? document.querySelector('script[data-website-id]')) as HTMLScriptElement;

export const attribute = (name: string): string | null => element.getAttribute('data-' + name);

export const isOn = (name: string): boolean => attribute(name) === 'true';

export const website = attribute('website-id');

/** The address that the server's paths follow, without the last slash; the server puts in how many parts the script's name has. */
export const folder = element.src.replace(/(\/[^/]*){1}$/, '');
