import { ChevronLeft, ChevronRight, LogOut, Pause, Play, type LucideIcon } from 'lucide-react';
import { useContext, useEffect, useEffectEvent, useState } from 'react';
import { useWallWords } from '../../words/areas';
import { directionOf } from '../../words/languages';
import { useLocaleFormat } from '../../words/WordsContext';
import { HostContext, useFilters } from '../pipeline/contexts';
import type { Turns } from './useTurns';

/** The controls and the pointer go away this long after the last input. */
const SHOWN_FOR_MS = 5000;

/**
 * What somebody at the screen may want, in sight only after a key or a movement of the pointer. Esc leaves, Space stops
 * and resumes the pages (WCAG 2.2.2), the arrows turn them.
 */
export function WallControls({ turns, pageCount }: { readonly turns: Turns; readonly pageCount: number }) {
  const { setFilters } = useFilters();
  const words = useWallWords();
  const { language } = useLocaleFormat();
  const isFramed = useContext(HostContext) !== undefined;
  const isInUse = useIsInUse();
  const leave = () => setFilters({ chrome: 'full' }, 'push');
  const hasPages = pageCount > 1;
  const forward = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // In a frame, the host page chose the display.
    if (event.key === 'Escape' && !isFramed) leave();
    if (!hasPages) return;
    // A button that has the focus is pressed by Space.
    if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) turns.togglePaused();
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') turns.go(event.key === forward ? 1 : -1);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  return (
    <div
      className={`fixed inset-x-0 bottom-[4em] z-20 mx-auto flex w-fit gap-[0.5em] rounded-[0.8em] border border-control bg-raised p-[0.6em] focus-within:opacity-100 ${isInUse ? '' : 'pointer-events-none opacity-0'}`}
    >
      {hasPages && (
        <>
          <ControlButton label={words.previous} icon={ChevronLeft} isDirected onClick={() => turns.go(-1)} />
          <ControlButton
            label={turns.isPaused ? words.turn : words.stopTurning}
            icon={turns.isPaused ? Play : Pause}
            onClick={turns.togglePaused}
          />
          <ControlButton label={words.next} icon={ChevronRight} isDirected onClick={() => turns.go(1)} />
        </>
      )}
      {!isFramed && <ControlButton label={words.leave} icon={LogOut} isDirected onClick={leave} isWorded />}
    </div>
  );
}

function ControlButton(props: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
  /** Whether the icon points somewhere, and is mirrored with the writing. */
  readonly isDirected?: boolean;
  readonly isWorded?: boolean;
}) {
  const { label, icon: Icon, onClick, isDirected = false, isWorded = false } = props;
  return (
    <button
      type="button"
      aria-label={isWorded ? undefined : label}
      title={isWorded ? undefined : label}
      onClick={onClick}
      className="inline-flex min-h-8 min-w-8 items-center gap-[0.4em] rounded-[0.3em] px-[0.5em] py-[0.3em] text-[2em] whitespace-nowrap hover:bg-hairline/60"
    >
      <Icon aria-hidden className={`size-[1.2em] ${isDirected ? 'rtl:-scale-x-100' : ''}`} />
      {isWorded && label}
    </button>
  );
}

/** Whether somebody is at the keyboard or the pointer; while not, the pointer is hidden. */
function useIsInUse(): boolean {
  const [isInUse, setIsInUse] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const notice = () => {
      setIsInUse(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsInUse(false), SHOWN_FOR_MS);
    };
    const inputs = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const input of inputs) addEventListener(input, notice);
    return () => {
      clearTimeout(timer);
      for (const input of inputs) removeEventListener(input, notice);
    };
  }, []);
  useEffect(() => {
    const { style } = document.documentElement;
    style.cursor = isInUse ? '' : 'none';
    return () => {
      style.cursor = '';
    };
  }, [isInUse]);
  return isInUse;
}
