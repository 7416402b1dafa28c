import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from '../../ui/Button';

export type ToolButtonProps = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly ref?: Ref<HTMLButtonElement>;
  /** Shows the icon alone, however much room there is. */
  readonly isBare?: boolean;
  readonly onClick: () => void;
  /** Where it opens something. */
  readonly opens?: {
    readonly kind: 'menu' | 'dialog';
    readonly isOpen: boolean;
    /** The pointer enters, or the button is focused. */
    readonly onNear: () => void;
  };
};

/** Where room is scarce, as also with the filters on the same line. */
const wordless =
  'max-xl:w-8 max-xl:px-0! group-data-folded/header:max-[96rem]:w-8 group-data-folded/header:max-[96rem]:px-0!';

/** A button of the header: icon and word, the icon alone where room is scarce. */
export function ToolButton({ label, icon: Icon, ref, isBare = false, onClick, opens }: ToolButtonProps) {
  const opening =
    opens === undefined
      ? {}
      : {
          'aria-haspopup': opens.kind,
          'aria-expanded': opens.isOpen,
          onPointerEnter: opens.onNear,
          onFocus: opens.onNear,
        };
  return (
    <Button
      {...opening}
      {...(ref === undefined ? {} : { ref })}
      tone="quiet"
      aria-label={label}
      title={label}
      className={isBare ? 'w-8 px-0!' : wordless}
      onClick={onClick}
    >
      <Icon aria-hidden className="size-4" />
      {!isBare && <span className="max-xl:hidden group-data-folded/header:max-[96rem]:hidden">{label}</span>}
    </Button>
  );
}
