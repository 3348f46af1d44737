// The kinds of files that the server takes. It looks into each and decides; this spares people a vain try.

const KINDS = [
  ['PDF', ['.pdf']],
  ['Word', ['.docx']],
  ['Excel', ['.xlsx']],
  ['text', ['.txt', '.csv']],
  ['a picture', ['.png', '.jpg', '.jpeg']]
];

/** A field may take fewer kinds by its property `accept`, such as ".xlsx,.csv". */
const endingsOf = field => field.accept ? field.accept.split(',').map(ending => ending.trim().toLowerCase()) : KINDS.flatMap(([, endings]) => endings);

export const acceptOf = field => endingsOf(field).join(',');

/** "PDF (.pdf), Word (.docx) or text (.txt, .csv), without macros or a password, up to 100 MB." */
export function guidanceOf(field) {
  const taken = endingsOf(field);
  const kinds = KINDS.map(([kind, endings]) => [kind, endings.filter(ending => taken.includes(ending))])
    .filter(([, endings]) => endings.length)
    .map(([kind, endings]) => `${kind} (${endings.join(', ')})`);
  const last = kinds.pop();
  return `${kinds.length ? `${kinds.join(', ')} or ${last}` : last}, without macros or a password, up to 100 MB.`;
}
