import { type RefObject, useId, useState } from 'react';
import { ButtonPopover } from '../../../ui/ButtonPopover';
import { useInsightsWords } from '../../../words/areas';
import { useLocaleFormat } from '../../../words/WordsContext';
import { useStoredValue } from '../../browser/storedValue';
import { alertSettings, notificationPermission } from '../../pipeline/alertSettings';
import { playTone } from './playTone';

/** Switches the sound and the notifications on and off. */
export function AlertsPopover(props: {
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
  const { hasSound, hasNotifications } = useStoredValue(alertSettings);
  const [permission, setPermission] = useState(notificationPermission);
  const words = useInsightsWords().alerts;
  const { locale } = useLocaleFormat();
  const setSound = (isOn: boolean) => {
    alertSettings.change((settings) => ({ ...settings, hasSound: isOn }));
    // It is heard at once, and the browser lets a page play that was clicked.
    if (isOn) void playTone();
  };
  const setNotifications = async (isOn: boolean) => {
    if (!isOn) {
      alertSettings.change((settings) => ({ ...settings, hasNotifications: false }));
      return;
    }
    const answer = await Notification.requestPermission();
    setPermission(answer);
    alertSettings.change((settings) => ({ ...settings, hasNotifications: answer === 'granted' }));
  };
  const problem =
    permission === 'unsupported' ? words.unsupported : permission === 'denied' ? words.denied : undefined;
  return (
    <ButtonPopover
      {...props}
      label={words.button}
      locale={locale}
      alignment="end"
      className="w-80 max-w-full"
    >
      <div className="flex flex-col gap-2">
        <h2 className="text-title font-medium">{words.button}</h2>
        <p className="text-small text-pretty text-muted">{words.note}</p>
        <Switch label={words.sound} isOn={hasSound} onChange={setSound} />
        <Switch
          label={words.notifications}
          isOn={hasNotifications && permission === 'granted'}
          isDisabled={permission === 'unsupported'}
          description={problem}
          onChange={(isOn) => void setNotifications(isOn)}
        />
        {!alertSettings.isLasting() && <p className="text-small text-warn">{words.notKept}</p>}
      </div>
    </ButtonPopover>
  );
}

function Switch({
  label,
  isOn,
  isDisabled = false,
  description,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly description?: string | undefined;
  readonly onChange: (isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <div>
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isDisabled}
          aria-describedby={description === undefined ? undefined : id}
          className="size-4 accent-accent"
          onChange={({ target }) => onChange(target.checked)}
        />
        {label}
      </label>
      <p id={id} role="status" className="text-small text-pretty text-warn">
        {description}
      </p>
    </div>
  );
}
