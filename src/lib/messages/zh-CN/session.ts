/** zh-CN words of one subject. */
export const session = {};
