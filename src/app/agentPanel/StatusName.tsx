import type { Status } from '../../domain/statusCatalog';
import { colourOf } from '../../domain/statusPalette';
import { Swatch } from '../../ui/Swatch';
import { ReasonName } from '../../words/ReasonName';
import { useAppearance } from '../pipeline/contexts';

/** A primary status's label and swatch, followed by the secondary status. */
export function StatusName({ status }: { readonly status: Pick<Status, 'primary'> & Partial<Status> }) {
  const { primary, secondary } = status;
  const { palette, facts, scheme } = useAppearance();
  const look = palette.find(({ code }) => code === primary);
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      {look !== undefined && (
        <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-3" />
      )}
      <span className="shrink-0">{look?.label ?? primary}</span>
      {secondary !== undefined && secondary !== '' && (
        <>
          {/* Read and copied, the two names stay apart. */}
          <span className="text-muted">{'· '}</span>
          <ReasonName status={{ primary, secondary }} facts={facts} look={look} scheme={scheme} />
        </>
      )}
    </span>
  );
}
