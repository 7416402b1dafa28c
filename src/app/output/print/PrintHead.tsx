import { colourOf, type StatusLook } from '../../../domain/statusPalette';
import type { SheetFacts } from '../../../export/sheetFacts';
import { Swatch } from '../../../ui/Swatch';

export type PrintHeadProps = {
  readonly facts: SheetFacts;
  readonly palette: readonly StatusLook[];
  /** e.g. `page 2 of 5`; empty where pages are not counted. */
  readonly note: string;
  /** What is missing on all of these pages; `undefined` where nothing is. */
  readonly warning: string | undefined;
  readonly hasLegend: boolean;
};

/** What stands above the rows on each printed page. */
export function PrintHead({ facts, palette, note, warning, hasLegend }: PrintHeadProps) {
  return (
    <div className="pb-1">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="text-title font-semibold">{facts.title}</h1>
        {/* In this line, because a page has no room for one more. */}
        {warning !== undefined && <strong className="text-small font-medium">{warning}</strong>}
        <span className="text-small text-muted">{note}</span>
      </div>
      <p className="text-small text-muted">{facts.facts.join('  ·  ')}</p>
      {hasLegend && (
        <p className="flex flex-wrap gap-x-4 pt-1 text-small">
          {palette.map((look) => (
            <span key={look.code} className="inline-flex items-center gap-1.5">
              <Swatch colour={colourOf(look, 'light')} pattern={look.pattern} className="size-3" />
              {look.label}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
