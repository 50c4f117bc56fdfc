/** Which part of a Word file is which, by its relations. Owns paths inside the package. */

import { decodeXml } from "../bytes/decode-xml.ts";
import type { Archive } from "../bytes/open-archive.ts";
import { scanXml } from "../xml/scan-xml.ts";

const PACKAGE_RELATIONS = "_rels/.rels";
const USUAL_BODY = "word/document.xml";
const USUAL_PROPERTIES = "docProps/core.xml";

interface Relation {
  /** The last word of its type: "officeDocument", "styles". */
  readonly type: string;
  readonly target: string;
}

export interface PartPaths {
  readonly body: string;
  readonly styles: string;
  readonly numbering: string;
  readonly properties: string;
  /** Those at the foot of a page, and those at the end of the text. */
  readonly notes: readonly string[];
}

function listRelations(xml: string): Relation[] {
  const relations: Relation[] = [];
  scanXml(xml, {
    open: (name, tag) => {
      const target = tag.get("Target");
      if (!name.endsWith("Relationship") || target === undefined || tag.get("TargetMode") === "External")
        return;
      relations.push({ type: (tag.get("Type") ?? "").replace(/^.*\//, ""), target });
    },
    close: () => {},
  });
  return relations;
}

function decodePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** A target as a path of the package: from its root, or from the folder of the part that names it. */
function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  const path = decodePath(target);
  for (const step of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The text of a part, null where there is none or it cannot be read. */
export function readPart(archive: Archive, path: string): string | null {
  const wanted = path.toLowerCase();
  const name = archive.names.find((each) => each.toLowerCase() === wanted);
  const unpacked = name === undefined ? null : archive.unpack(name);
  return unpacked?.ok === true ? decodeXml(unpacked.bytes) : null;
}

function findTarget(relations: readonly Relation[], type: string, folder: string): string | null {
  const relation = relations.find((each) => each.type === type);
  return relation === undefined ? null : resolvePath(folder, relation.target);
}

/** Where the body and what numbers and hides its paragraphs stand; the usual places where no relation says. */
export function findPartPaths(archive: Archive): PartPaths {
  const relations = listRelations(readPart(archive, PACKAGE_RELATIONS) ?? "");
  const body = findTarget(relations, "officeDocument", "") ?? USUAL_BODY;
  const folder = body.slice(0, body.lastIndexOf("/") + 1);
  const ownRelations = `${folder}_rels/${body.slice(folder.length)}.rels`;
  const own = listRelations(readPart(archive, ownRelations) ?? "");
  return {
    body,
    styles: findTarget(own, "styles", folder) ?? `${folder}styles.xml`,
    properties: findTarget(relations, "core-properties", "") ?? USUAL_PROPERTIES,
    numbering: findTarget(own, "numbering", folder) ?? `${folder}numbering.xml`,
    notes: ["footnotes", "endnotes"].map((type) => findTarget(own, type, folder) ?? `${folder}${type}.xml`),
  };
}
