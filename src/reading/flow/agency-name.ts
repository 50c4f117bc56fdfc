/** What reads as the name of an agency, alone on its line: in a title, on a cover, under the text. */

const ENDING =
  /(?:局|委|会|办|室|厅|部|府|院|署|处|中心|集团|公司|队|馆|所|站|街道|镇|乡|区|县|市|省|州|旗|盟|社|校|学|库|园|厂|行|组|科|台|庭|师|团)$/;
const SHORTEST = 3;
const LONGEST = 40;

/** Whether a line can be the name of an agency and nothing else. */
export function isAgencyName(line: string): boolean {
  const name = line.replace(/\s/g, "");
  return (
    name.length >= SHORTEST &&
    name.length <= LONGEST &&
    ENDING.test(name) &&
    !/[，。：:；、？！\d]/.test(name)
  );
}
