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
      className={isBare ? 'w-8 px-0!' : 'max-xl:w-8 max-xl:px-0!'}
      onClick={onClick}
    >
      <Icon aria-hidden className="size-4" />
      {!isBare && <span className="max-xl:hidden">{label}</span>}
    </Button>
  );
}
