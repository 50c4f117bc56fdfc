/**
 * Whether an agency may make 规章, judged by its name alone. Errs on the side of silence: only names that are
 * plainly a department, a county, a district or a township count as without that power.
 */

const DEPARTMENT =
  /(?:局|厅|委|委员会|办|办公室|办公厅|中心|队|处|站|所|院|馆|署|街道|街道办事处|公所|园区|社|学校|集团|公司)$/;
const LOW_GOVERNMENT = /(?:县|旗|区|镇|乡|苏木|街道)(?:人民)?政府$/;
const AUTONOMOUS_REGION = /自治区(?:人民)?政府$/;
/** Departments of the State Council make 规章 of their own; a local body below them names its place. */
const STATE_DEPARTMENT = /^(?:国家|中国|中华人民共和国|国务院|海关总署$|审计署$)/;
const LOCAL_NAME = /[省县州盟旗]|市(?!场)/;

/** True where the name is that of a body that cannot make 规章; false where it can or nobody can tell. */
export function lacksRuleMaking(agency: string): boolean {
  const name = agency.replace(/\s/g, "");
  if (AUTONOMOUS_REGION.test(name)) return false;
  if (LOW_GOVERNMENT.test(name)) return true;
  if (STATE_DEPARTMENT.test(name) && !LOCAL_NAME.test(name)) return false;
  return DEPARTMENT.test(name);
}
