/** Links that leave the site, and links to files. */
import type { Core } from '../core/script';

const FILES = /\.(7z|apk|avi|csv|dmg|docx?|epub|exe|gz|iso|jar|key|midi?|mov|mp3|mp4|mpe?g|msi|numbers|ods|odt|pages|pdf|pkg|pptx?|rar|rtf|tar|tgz|txt|wav|webm|wma|wmv|xlsx?|zip)$/i;

const isMarked = (link: Element): boolean => link.hasAttribute('data-umami-event');

const findLink = (event: Event): HTMLAnchorElement | undefined =>
  event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && !!node.href);

/** Report clicks on links, also those of the middle button; a link that has an event of its own is left alone. */
const followLinks = (report: (link: HTMLAnchorElement, address: URL) => void): void => {
  const look = (event: MouseEvent): void => {
    const link = event.button < 2 ? findLink(event) : undefined;
    if (link && !isMarked(link) && /^https?:/.test(link.href)) report(link, new URL(link.href));
  };
  document.addEventListener('click', look, true);
  document.addEventListener('auxclick', look, true);
};

const isDownload = (link: HTMLAnchorElement, address: URL): boolean => link.hasAttribute('download') || FILES.test(address.pathname);

export const followDownloads = ({ track }: Core): void => {
  followLinks((link, address) => {
    if (isDownload(link, address)) track('file-download', { url: address.origin + address.pathname });
  });
};

/** A link to a file on another site is a download where downloads are followed, and only that. */
export const followOutboundLinks = ({ attribute, track }: Core): void => {
  const downloads = attribute('downloads') === 'true';
  followLinks((link, address) => {
    if (address.host !== location.host && !(downloads && isDownload(link, address))) track('outbound-link', { url: address.href });
  });
};
