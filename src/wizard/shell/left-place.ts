/** How far down a step was when another page was opened over it, for the way back. Owns the last such place. */

interface LeftPlace {
  readonly hash: string;
  readonly top: number;
}

let left: LeftPlace | null = null;

/** To be called before the page is left. */
export function notePlace(): void {
  left = { hash: window.location.hash, top: window.scrollY };
}

/** How far down this step was when it was left; null where another was, or none. Told once. */
export function takePlace(): number | null {
  const top = left?.hash === window.location.hash ? left.top : null;
  left = null;
  return top;
}
