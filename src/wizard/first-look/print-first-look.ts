/** Prints the markup of the first look. Runs in Node, when the product is built. */

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { FirstLook } from "./FirstLook.tsx";
import { TEMPLATE_ID } from "./marks.ts";

/** What depends on more of the draft than the first look reads: the findings, and the fields below the texts. */
const UNKNOWN = /(?<=<aside[^>]*>).*(?=<\/aside>)|<fieldset.*<\/fieldset>/g;

/** A <template>, hidden from browsers that do not know what that is. Small things in it that are not known yet are hidden by first-look.css. */
export function printFirstLook(): string {
  const page = renderToStaticMarkup(createElement(FirstLook));
  return `<template id="${TEMPLATE_ID}" hidden>${page.replace(UNKNOWN, "")}</template>`;
}
