import { Check, Globe } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ComboBox, ListBoxItem } from 'react-aria-components';
import type { Instant } from '../time/instant';
import { parseZone, type Zone } from '../time/zone';
import { PickerField, pickerItemClasses, PickerList } from './PickerParts';
import { matchesZone, zoneOption, type ZoneOption, zoneOptions } from './zoneOptions';

export type TimeZonePickerProps = {
  readonly zone: Zone;
  /** The moment whose offsets are shown: the start of the window. */
  readonly offsetsAt: Instant;
  readonly onChange: (zone: Zone) => void;
};

/** The time zone that dates and the axis are in. */
export function TimeZonePicker({ zone, offsetsAt, onChange }: TimeZonePickerProps) {
  // The offsets of some 400 zones take a moment to find out, so nobody pays for them who never looks.
  const [isWanted, setIsWanted] = useState(false);
  const [host, setHost] = useState<Element>();
  const current = useMemo(() => zoneOption(zone, offsetsAt), [zone, offsetsAt]);
  const options = useMemo(
    () => (isWanted ? zoneOptions(Intl.supportedValuesOf('timeZone'), zone, offsetsAt) : [current]),
    [isWanted, zone, offsetsAt, current],
  );
  const optionsByName = useMemo(
    () => new Map<string, ZoneOption>(options.map((option) => [option.zone, option])),
    [options],
  );
  return (
    <ComboBox
      aria-label="Time zone"
      className="w-56 min-w-0"
      ref={(element) => setHost(element?.closest('dialog') ?? undefined)}
      value={zone}
      defaultItems={options}
      allowsEmptyCollection
      defaultFilter={(name, query) => {
        const option = optionsByName.get(name);
        return option !== undefined && matchesZone(option, query);
      }}
      onFocus={() => setIsWanted(true)}
      onChange={(key) => {
        const picked = typeof key === 'string' ? parseZone(key) : undefined;
        if (picked !== undefined && picked !== zone) onChange(picked);
      }}
    >
      <PickerField
        icon={<Globe className="size-4 shrink-0 text-muted" aria-hidden />}
        placeholder="Time zone"
        trailing={<span className="shrink-0 text-small text-muted">{current.offset}</span>}
      />
      <PickerList<ZoneOption>
        rowHeightCssPx={32}
        host={host}
        emptyText="No zone has this in its name or offset."
      >
        {(option) => (
          <ListBoxItem id={option.zone} textValue={option.zone} className={pickerItemClasses}>
            {({ isSelected }) => (
              <>
                <Check
                  className={`size-4 shrink-0 text-accent ${isSelected ? '' : 'invisible'}`}
                  aria-hidden
                />
                <span className="min-w-0 flex-1 truncate">{option.zone.replaceAll('_', ' ')}</span>
                <span className="shrink-0 text-small text-muted">{option.offset}</span>
              </>
            )}
          </ListBoxItem>
        )}
      </PickerList>
    </ComboBox>
  );
}
