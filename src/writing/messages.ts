/** Chinese words that a file says besides the report's own. */

export const writingMessages = {
  commentAuthor: "年报检查",
  commentInitials: "查",
} as const;
