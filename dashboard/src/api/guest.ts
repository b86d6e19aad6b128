/** The website that is looked at through a share: links to its pages stay within the share. */
interface Guest {
  slug: string;
  websiteId: string;
  /** Pages that are `false` here are closed. */
  parameters: Record<string, unknown>;
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

/** Whether one of these pages may be asked for, by their names in a share's parameters; those who are no guests may ask for all. */
export const isAnyOpen = (...sections: string[]): boolean => !guest || sections.some((name) => guest?.parameters[name] !== false);
