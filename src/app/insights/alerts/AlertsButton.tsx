import { Bell, BellRing } from 'lucide-react';
import { useRef, useState } from 'react';
import { LazyModule } from '../../../base/LazyModule';
import { Lazy } from '../../../ui/Lazy';
import { IconButton } from '../../../ui/IconButton';
import { useInsightsWords } from '../../../words/areas';
import { useStoredValue } from '../../browser/storedValue';
import { alertSettings, areAlertsOn } from '../../pipeline/alertSettings';
import { useAttentionAlerts } from './useAttentionAlerts';

const alertsPopover = new LazyModule(() => import('./AlertsPopover'));

/** Alerts about what needs attention, and opens what switches them on. Not for a frame: its tab is the host's. */
export function AlertsButton() {
  useAttentionAlerts();
  useStoredValue(alertSettings);
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const words = useInsightsWords().alerts;
  const isOn = areAlertsOn();
  return (
    <>
      <IconButton
        ref={button}
        label={isOn ? words.buttonOn : words.button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={alertsPopover.preload}
        onFocus={alertsPopover.preload}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOn ? <BellRing aria-hidden className="size-4" /> : <Bell aria-hidden className="size-4" />}
      </IconButton>
      {isOpen && (
        <Lazy module={alertsPopover} failed={null}>
          {({ AlertsPopover }) => <AlertsPopover triggerRef={button} onClose={() => setIsOpen(false)} />}
        </Lazy>
      )}
    </>
  );
}
