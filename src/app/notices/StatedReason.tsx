import { SLOT } from '../../words/dictionary';
import { Filled } from '../../words/Filled';
import { useFailuresWords } from '../../words/areas';

/** The reason of a failure as the service states it, to be quoted in a support ticket; nothing if it states none. */
export function StatedReason({
  reason,
  className = 'text-small',
}: {
  readonly reason: string | undefined;
  readonly className?: string;
}) {
  const words = useFailuresWords();
  if (reason === undefined) return null;
  return (
    <span className={`inline-block ${className}`}>
      <Filled text={words.reason({ reason: SLOT })}>
        <bdi translate="no">{reason}</bdi>
      </Filled>
    </span>
  );
}
