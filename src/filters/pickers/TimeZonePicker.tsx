import { Check, Globe } from 'lucide-react';
import { useMemo } from 'react';
import { ComboBox, I18nProvider, ListBoxItem } from 'react-aria-components';
import type { Instant } from '../../time/instant';
import { parseZone, type Zone } from '../../time/zone';
import { usePageWords, useLocaleFormat } from '../../words/WordsContext';
import { usePickersWords } from '../../words/areas';
import { PickerField, pickerItemClasses, PickerList, usePickerBox } from './PickerParts';
import { matchesZone, type ZoneOption, zoneOffsetsAt, zoneOptions } from './zoneOptions';

export type TimeZonePickerProps = {
  readonly zone: Zone;
  /** The moment whose offsets are shown: the start of the window. */
  readonly offsetsAt: Instant;
  readonly className?: string;
  /** Whether it takes the place of something that had the focus. */
  readonly takesFocus: boolean;
  readonly onChange: (zone: Zone) => void;
};

/** The time zone that dates and the axis are in. */
export function TimeZonePicker(props: TimeZonePickerProps) {
  const { zone, offsetsAt, className = 'w-56', takesFocus, onChange } = props;
  const { timeZone } = usePageWords();
  const words = usePickersWords();
  const { locale } = useLocaleFormat();
  const { ref, host } = usePickerBox(takesFocus);
  const options = useMemo(() => zoneOptions(Intl.supportedValuesOf('timeZone'), zone), [zone]);
  const optionsByName = useMemo(() => new Map(options.map((option) => [option.name, option])), [options]);
  const offsetOf = useMemo(() => zoneOffsetsAt(offsetsAt), [offsetsAt]);
  return (
    <I18nProvider locale={locale}>
      <ComboBox
        aria-label={timeZone}
        className={`min-w-0 ${className}`}
        ref={ref}
        value={zone}
        // Until its list is built it would be empty, for a moment, where the placeholder showed the zone.
        defaultInputValue={zone}
        allowsEmptyCollection
        defaultFilter={(name, query) => {
          const option = optionsByName.get(name);
          return option !== undefined && matchesZone(option, query, offsetOf);
        }}
        onChange={(key) => {
          const picked = typeof key === 'string' ? parseZone(key) : undefined;
          if (picked !== undefined && picked !== zone) onChange(picked);
        }}
      >
        <PickerField
          icon={<Globe className="size-4 shrink-0 text-muted" aria-hidden />}
          placeholder={timeZone}
          showLabel={words.showZones}
          takesOnlyLine
          trailing={<span className="shrink-0 text-small text-muted lg:max-xl:hidden">{offsetOf(zone)}</span>}
        />
        <PickerList<ZoneOption>
          label={timeZone}
          rowHeightCssPx={32}
          host={host}
          items={options}
          emptyText={words.noZone}
        >
          {(option) => (
            <ListBoxItem id={option.name} textValue={option.name} className={pickerItemClasses}>
              {({ isSelected }) => (
                <>
                  <Check
                    className={`size-4 shrink-0 text-accent ${isSelected ? '' : 'invisible'}`}
                    aria-hidden
                  />
                  <span data-zone className="min-w-0 flex-1 truncate">
                    {option.name.replaceAll('_', ' ')}
                  </span>
                  <span className="shrink-0 text-small text-muted">{offsetOf(option.name)}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </PickerList>
      </ComboBox>
    </I18nProvider>
  );
}
