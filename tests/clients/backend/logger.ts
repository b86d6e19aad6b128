/** What the client has to say, kept so that the caller can look at it. */
export const lines: string[] = [];

export function createLogger(debug: boolean) {
  const write = (level: string) => (...parts: unknown[]) => {
    lines.push(`${level} ${parts.map(String).join(' ')}`);
  };
  return { debug: debug ? write('debug') : () => undefined, warn: write('warn'), error: write('error') };
}
