/** Links that leave the site, and links to files. */
import type { Core } from '../core/script';

const FILES = /\.(7z|apk|avi|csv|dmg|docx?|epub|exe|gz|iso|jar|key|midi?|mov|mp3|mp4|mpe?g|msi|numbers|ods|odt|pages|pdf|pkg|pptx?|rar|rtf|tar|tgz|txt|wav|webm|wma|wmv|xlsx?|zip)$/i;

type Link = HTMLAnchorElement | SVGAElement;

/** What a link says of where it leads; links within drawings say it in another way. */
const readHref = ({ href }: Link): string => (typeof href === 'string' ? href : href.baseVal);

const isLink = (node: EventTarget): node is Link => (node instanceof HTMLAnchorElement || node instanceof SVGAElement) && !!readHref(node);

/** Where a link leads, if to a page of the web. */
const findAddress = (link: Link): URL | undefined => {
  try {
    const address = new URL(readHref(link), document.baseURI);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
};

const isMarked = (link: Element): boolean => link.hasAttribute('data-umami-event');

/** Report clicks on links, also those of the middle button; a link that has an event of its own is left alone. */
const followLinks = (report: (link: Link, address: URL) => void): void => {
  const look = (event: MouseEvent): void => {
    const link = event.button < 2 ? event.composedPath().find(isLink) : undefined;
    const address = link && !isMarked(link) && findAddress(link);
    if (address) report(link, address);
  };
  document.addEventListener('click', look, true);
  document.addEventListener('auxclick', look, true);
};

const isDownload = (link: Link, address: URL): boolean => link.hasAttribute('download') || FILES.test(address.pathname);

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
