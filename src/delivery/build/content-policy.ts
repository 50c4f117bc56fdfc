/**
 * The content security policies of both builds: what a page may load and whom it may ask. Each stands in a <meta>
 * of its page, so that it holds on any server and without one. A <meta> cannot forbid that other sites frame the
 * page (`frame-ancestors`), and says nothing to workers fetched from a server: both need the server's own header.
 */

import { createHash } from "node:crypto";

type Policy = Readonly<Record<string, readonly string[]>>;

/** Nobody is asked for anything, no form leads away, no address is bent. */
const closed: Policy = {
  "default-src": ["'none'"],
  "connect-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** The source that allows exactly this text as an inline script or style. */
function hashText(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function printPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join("; ");
}

/** Of the served build: its own files, and the few inline scripts of its page. */
export function printServedPolicy(inlineScripts: readonly string[]): string {
  return printPolicy({
    ...closed,
    "script-src": ["'self'", ...inlineScripts.map(hashText)],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
  });
}

/** Of the single file: nothing but what stands in it. */
export function printSingleFilePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return printPolicy({
    ...closed,
    "script-src": scripts.map(hashText),
    "style-src": styles.map(hashText),
    "img-src": ["data:", "blob:"],
    // Made by the page itself, of its own parts; a worker from there is under this policy too.
    "worker-src": ["blob:"],
  });
}
