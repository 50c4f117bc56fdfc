/** How the running page finds out about, and makes use of, the way it was delivered. */

export { isLocalFile } from "./local-file.ts";
export { registerServiceWorker } from "./service-worker/register-service-worker.ts";
