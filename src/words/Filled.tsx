import { Fragment, type ReactNode } from 'react';
import { SLOT } from './dictionary';

export type FilledProps = {
  /** Made with `SLOT` in place of the element's text. */
  readonly text: string;
  readonly children: ReactNode;
};

/** A text with an element in it, wherever the language puts it. */
export function Filled({ text, children }: FilledProps) {
  return text.split(SLOT).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one text, which is replaced whole
    <Fragment key={index}>
      {index > 0 && children}
      {part}
    </Fragment>
  ));
}
