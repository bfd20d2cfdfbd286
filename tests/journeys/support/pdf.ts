/** A small true PDF whose bytes differ by its text, large enough to take more than one packet. */
export function aPdf(text: string): Buffer {
  const body = `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n`;
  const filling = `%${text.repeat(20)}\n`.repeat(400);
  return Buffer.from(`%PDF-1.4\n${body}${filling}trailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1');
}
