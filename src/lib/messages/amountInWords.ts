const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['', '十', '百', '千'];

/** 1 to 9999 in words, with one 零 for each gap. */
function fourDigits(n: number): string {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += (gap ? '零' : '') + digits[digit] + places[place];
      gap = false;
    }
  }
  return words;
}

function yuan(n: bigint): string {
  const groups: [bigint, string][] = [
    [1_000_000_000_000n, '万'],
    [100_000_000n, '亿'],
    [10_000n, '万'],
    [1n, '']
  ];
  let words = '';
  let rest = n;
  let gap = false;
  for (const [size, name] of groups) {
    const group = Number(rest / size);
    rest %= size;
    if (group > 0) words += (words !== '' && (gap || group < 1000) ? '零' : '') + fourDigits(group) + name;
    // 一万亿整: the 亿 stays when its own group is empty.
    else if (name === '亿' && words !== '') words += '亿';
    gap = group === 0;
  }
  return words.replace(/^一十/, '十');
}

/** 104.00 万元 → 一百零四万元. Null for what is no figure or less than a hundred yuan: nothing to read aloud. */
export function inWords(figure: string | null | undefined): string | null {
  const parts = /^(-?)(\d{1,10})(?:\.(\d{1,2}))?$/.exec(figure ?? '');
  if (!parts) return null;
  const hundredths = BigInt(parts[2]! + (parts[3] ?? '').padEnd(2, '0'));
  if (hundredths === 0n) return null;
  return `${parts[1] ? '负' : ''}${yuan(hundredths * 100n)}元`;
}
