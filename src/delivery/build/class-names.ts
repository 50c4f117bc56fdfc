/** The names of style classes in the built files. Owns how short they are: each stands in the styles and in the code. */

import { createHash } from "node:crypto";

const LENGTH = 5;

/**
 * Names classes by where they stand, the same in every build. Throws `RangeError` where two of them would get one name:
 * then `LENGTH` has become too short.
 */
export function createClassNamer(): (local: string, file: string) => string {
  const owners = new Map<string, string>();
  return (local, file) => {
    const [path = ""] = file.replaceAll("\\", "/").split("/src/").slice(-1);
    const owner = `${path.replace(/\?.*/, "")} ${local}`;
    const name = `_${createHash("sha256").update(owner).digest("base64url").slice(0, LENGTH)}`;
    const known = owners.get(name);
    if (known !== undefined && known !== owner)
      throw new RangeError(`one class name for ${known} and ${owner}`);
    owners.set(name, owner);
    return name;
  };
}
