/** 500 basis points are 5%, 525 are 5.25%. */
export const percentOf = (basisPoints: number): string => `${basisPoints / 100}%`;
