export function bringBrowser(): string | undefined;
export const browserFlags: string[];
