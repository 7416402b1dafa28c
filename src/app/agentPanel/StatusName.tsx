import type { Status } from '../../domain/statusCatalog';
import { colourOf } from '../../domain/statusPalette';
import { Swatch } from '../../ui/Swatch';
import { useAppearance } from '../pipeline/contexts';

/** A primary status's label and swatch, followed by the secondary status. */
export function StatusName({ status }: { readonly status: Pick<Status, 'primary'> & Partial<Status> }) {
  const { primary, secondary } = status;
  const { palette, scheme } = useAppearance();
  const look = palette.find(({ code }) => code === primary);
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      {look !== undefined && (
        <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-3" />
      )}
      <span className="shrink-0">{look?.label ?? primary}</span>
      {secondary !== undefined && secondary !== '' && (
        <span className="truncate text-muted" dir="auto">
          · {secondary}
        </span>
      )}
    </span>
  );
}
