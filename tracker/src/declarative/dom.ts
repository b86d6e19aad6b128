// What elements say of themselves. A form's fields hide what the form has under their names, so its own methods are not asked.

export function readAttribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function isMatch(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The attributes that begin with `prefix`, by the rest of their names. */
export function readAttributes(element: Element, prefix: string): Record<string, string> {
  const names = Element.prototype.getAttributeNames.call(element).filter((name) => name.startsWith(prefix));
  return Object.fromEntries(names.map((name) => [name.slice(prefix.length), readAttribute(element, name) ?? '']));
}
