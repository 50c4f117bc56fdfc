/** What stands in the start tag of an element, by the names in small letters. */
export type Attributes = Readonly<Record<string, string>>;
