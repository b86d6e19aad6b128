/** The website that is looked at through a share: links to its pages stay within the share. */
interface Guest {
  slug: string;
  websiteId: string;
}

let guest: Guest | undefined;

export function setGuest(next: Guest | undefined): void {
  guest = next;
}

/** Where a page of a website is for whoever looks at it through a share; undefined for everybody else. */
export function findSharedPath(pathname: string): string | undefined {
  const found = /\/websites\/([^/]+)(\/.*)?$/.exec(pathname);
  return guest && found?.[1] === guest.websiteId ? `/share/${encodeURIComponent(guest.slug)}${found[2] ?? ''}` : undefined;
}
