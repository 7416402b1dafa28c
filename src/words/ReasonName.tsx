import type { Status } from '../domain/statusCatalog';
import type { StatusFacts } from '../domain/statusFacts';
import { colourOf, type ColourScheme, type StatusLook } from '../domain/statusPalette';
import { Swatch } from '../ui/Swatch';

export type ReasonNameProps = {
  readonly status: Status;
  readonly facts: StatusFacts;
  /** The look of its primary status. */
  readonly look: StatusLook | undefined;
  readonly scheme: ColourScheme;
};

/** The name of a secondary status, in muted text, with a swatch if it has a look of its own. */
export function ReasonName({ status, facts, look, scheme }: ReasonNameProps) {
  const own = facts.ownLookOf(status, look);
  return (
    <span className="inline-flex min-w-0 items-center gap-1 text-muted">
      {own !== undefined && (
        <Swatch colour={colourOf(own, scheme)} pattern={own.pattern} className="size-2.5" />
      )}
      <span className="truncate" dir="auto">
        {facts.labelOf(status)}
      </span>
    </span>
  );
}
