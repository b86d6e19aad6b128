/** Domains, as people type them. */
const HOST = /^([^:]+)(?::(\d{1,5}))?$/;
const LABEL = /^(?!-)[\p{L}\p{N}\p{M}_-]{1,63}(?<!-)$/u;
const LONGEST_HOST = 253;
const LAST_PORT = 65_535;

/** `shop.example.com` of whatever somebody copies out of an address bar. */
export const readDomain = (text: string): string => text.trim().replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '').replace(/\.$/, '').toLowerCase();

/** Whether this can be the host of a website, with a port or without. */
export function isDomain(text: string): boolean {
  const [, host = '', port = '80'] = HOST.exec(text) ?? [];
  return host.length <= LONGEST_HOST && host.split('.').every((label) => LABEL.test(label)) && Number(port) > 0 && Number(port) <= LAST_PORT;
}
