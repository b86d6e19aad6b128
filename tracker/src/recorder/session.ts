/** The session that a recording belongs to, as the tracker's script knows it from the server's answers. */

const PATIENCE = 30_000; // ms
const PAUSE = 250; // ms

export const findToken = (): string | undefined => (window.footfall ?? window.umami)?.getSession().cache;

/** The id of the visit within a token; the token itself when it cannot be read. */
export const readVisit = (token: string): string => {
  try {
    const claims: { visitId: string } = JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')));
    return claims.visitId;
  } catch {
    return token;
  }
};

/** Call `run` once there is a token. Where nothing is tracked there never is one, and nothing is recorded. */
export const whenKnown = (run: () => void): void => {
  let left = PATIENCE / PAUSE;
  const look = (): void => {
    if (findToken()) run();
    else if (left-- > 0) setTimeout(look, PAUSE);
  };
  look();
};
