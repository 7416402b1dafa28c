interface UnusualName {
  readonly firstName: string;
  readonly lastName: string;
  readonly mailbox: string;
}

/**
 * Names that break careless pages: right-to-left and CJK scripts, an emoji, markup that must stay
 * text, a name far too long for any column. Keyed by their place in the roster, all in its first
 * page or so, so that even a small demo shows them.
 */
const unusualNames = new Map<number, UnusualName>([
  [4, { firstName: 'نور', lastName: 'الدين الخطيب', mailbox: 'nour.al-khatib' }],
  [9, { firstName: 'נועה', lastName: 'בן־דוד', mailbox: 'noa.ben-david' }],
  [14, { firstName: '美玲', lastName: '陳', mailbox: 'meiling.chen' }],
  [19, { firstName: '大翔', lastName: '佐藤', mailbox: 'hiroto.sato' }],
  [23, { firstName: 'Robin 🌻', lastName: "D'Angelo", mailbox: 'robin.sunflower' }],
  [28, { firstName: 'Ravi', lastName: 'Menon <b>& Sons</b>', mailbox: 'ravi.markup' }],
  [
    31,
    {
      firstName: 'Maria Francisca Isabel Josefa Antónia Gertrudes Rita Joana',
      lastName: 'de Alcântara Bragança e Bourbon Cavalcanti de Albuquerque Vasconcelos do Nascimento',
      mailbox: 'maria.braganca',
    },
  ],
  [37, { firstName: 'Nguyễn', lastName: 'Thị Minh Khai', mailbox: 'minhkhai.nguyen' }],
]);

/** The unusual name at a place in the roster, or `undefined` where a plain one belongs. */
export function unusualNameAt(index: number): UnusualName | undefined {
  return unusualNames.get(index);
}
