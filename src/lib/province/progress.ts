import { type BatchRecord } from '#protocol/documents.ts';

type Words = {
  day: (ordinal: number, of: number) => string;
  over: string;
  announcedOn: (day: string) => string;
};

/** One sentence on where a batch stands on a legal day. */
export function progressOf(batch: BatchRecord, today: string, words: Words): string {
  if (batch.announcedOn) return words.announcedOn(batch.announcedOn);
  if (!batch.publicity) return batch.frozenOn;
  const passed = batch.publicity.days.filter((day) => day <= today).length;
  return today > batch.publicity.end ? words.over : words.day(passed, batch.publicity.days.length);
}

/** The mark and tone of a batch's chip. */
export function chipOf(state: BatchRecord['state']) {
  switch (state) {
    case 'frozen':
      return { mark: 'empty', tone: 'plain' } as const;
    case 'publicized':
      return { mark: 'here', tone: 'accent' } as const;
    case 'announced':
      return { mark: 'done', tone: 'ok' } as const;
  }
}
