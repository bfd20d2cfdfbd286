/** zh-CN words of one subject. */
export const refusals = {};
