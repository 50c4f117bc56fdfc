/**
 * The service worker of the served build: keeps every file of it, and answers from what is kept. Owns when a new
 * version takes over: not while a page of the old one is open, for it may still need its own files.
 */

import { clientsClaim } from "workbox-core/clientsClaim.js";
import { precacheAndRoute } from "workbox-precaching/precacheAndRoute.js";

/** Put in by the build. */
declare const PRECACHED_FILES: Array<{ readonly url: string; readonly revision: string | null }>;

precacheAndRoute(PRECACHED_FILES);
// For the first start: the page that is open can lose the network too. Of a newer version nothing is open yet.
clientsClaim();
