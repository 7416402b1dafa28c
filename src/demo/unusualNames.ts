/** A person's name, and the part of their email address before the `@`. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly mailbox: string;
}

/**
 * Names that break careless pages: right-to-left and CJK scripts, an emoji, markup that must be shown as text, a
 * name too long for any column. The keys are indexes of the roster, all within its first page, so that even a
 * small demo shows them.
 */
export const unusualNames: ReadonlyMap<number, Person> = new Map([
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
