/** plausible.*: figures that can be right but seldom are. */

import type { CellAddress } from "../../format/index.ts";
import { getCell, nameTable } from "../../format/index.ts";
import { getDecimal } from "../../report/index.ts";
import { lacksRuleMaking } from "../agency-kind.ts";
import type { Check, Rule } from "../check-types.ts";
import { checkMessages } from "../messages.ts";
import { documentRows, listDocumentCells } from "./documents.ts";

const RULES_ROW = "rules";

function checkInForce(row: string): Check {
  const { issued, repealed, inForce } = listDocumentCells(row);
  return {
    pace: "key",
    reads: [inForce, issued, repealed],
    run: ({ report: { tables } }) => {
      const made = getDecimal(tables, issued);
      const gone = getDecimal(tables, repealed);
      const valid = getDecimal(tables, inForce);
      if (made === null || gone === null || valid === null) return [];
      const least = made.minus(gone);
      if (valid.gte(least)) return [];
      const { rowLabel } = getCell(inForce);
      return [
        {
          rule: "plausible.inForce",
          severity: "warning",
          message: checkMessages.inForceLow(
            nameTable("proactive"),
            rowLabel,
            valid.toFixed(),
            made.toFixed(),
            gone.toFixed(),
            least.toFixed(),
          ),
          cells: [inForce, issued, repealed],
          place: null,
          expected: least.toNumber(),
          actual: valid.toNumber(),
          excerpt: null,
        },
      ];
    },
  };
}

function checkRuleMaking(): Check {
  const addresses = Object.values(listDocumentCells(RULES_ROW)) as CellAddress[];
  return {
    pace: "key",
    reads: ["agency", ...addresses],
    run: ({ report: { agency, tables } }) => {
      if (!lacksRuleMaking(agency)) return [];
      const filled = addresses.filter((address) => getDecimal(tables, address)?.gt(0) === true);
      if (filled.length === 0) return [];
      const figures = filled.map((address) =>
        checkMessages.columnFigure(
          getCell(address).columnLabel,
          getDecimal(tables, address)?.toFixed() ?? "",
        ),
      );
      return [
        {
          rule: "plausible.rules",
          severity: "warning",
          message: checkMessages.rulesUnlikely(nameTable("proactive"), agency, figures.join("、")),
          cells: filled,
          place: null,
          expected: 0,
          actual: null,
          excerpt: null,
        },
      ];
    },
  };
}

export const plausibleRules: readonly Rule[] = [
  {
    id: "plausible.inForce",
    name: "现行有效件数偏少",
    why: "今年制发而没有废止的文件到年底仍然有效，现行有效件数不会比它少。",
    severity: "warning",
    source: "现行有效件数截至12月31日，至少包括本年制发而未废止的",
    checks: documentRows.map(checkInForce),
  },
  {
    id: "plausible.rules",
    name: "规章可能填错行",
    why: "部门、县区和乡镇没有规章制定权，填在规章里的往往是规范性文件。",
    severity: "warning",
    source: "《立法法》：规章由国务院部门、省级政府和设区的市、自治州政府制定",
    checks: [checkRuleMaking()],
  },
];
