import { type StatusThreshold, thresholdBounds } from '../../domain/filters';
import { Button } from '../../ui/Button';
import { useLocaleFormat } from '../../words/WordsContext';
import { useInsightsWords } from '../../words/areas';
import type { StatusLooks } from './AgentInsight';
import { NumberField } from './NumberField';
import { readMinutes } from './readWholeNumber';

export type ThresholdFieldsProps = {
  /** The thresholds that differ from the defaults. */
  readonly chosen: readonly StatusThreshold[];
  /** The service's defaults, in seconds by primary status. */
  readonly defaultSeconds: ReadonlyMap<string, number>;
  readonly onChange: (chosen: readonly StatusThreshold[]) => void;
  readonly looks: StatusLooks;
};

/** For each status, after how many minutes it is listed. */
export function ThresholdFields({ chosen, defaultSeconds, onChange, looks }: ThresholdFieldsProps) {
  const words = useInsightsWords();
  const format = useLocaleFormat();
  const set = (code: string, seconds: number | undefined) => {
    const others = chosen.filter((each) => each.code !== code);
    const isDefault = seconds === undefined || seconds === defaultSeconds.get(code);
    onChange(isDefault ? others : [...others, { code, seconds }]);
  };
  const mostMinutes = thresholdBounds.most / 60;
  return (
    <div className="pb-2">
      {looks.palette.map(({ code, label }) => {
        const standard = defaultSeconds.get(code);
        const seconds = chosen.find((each) => each.code === code)?.seconds;
        return (
          <NumberField
            key={code}
            label={words.attention.threshold({ status: label })}
            value={
              seconds === undefined ? '' : format.number(seconds / 60).replaceAll(/[\u{a0}\u{202f}\s]/gu, '')
            }
            hint={
              standard === undefined
                ? words.attention.never
                : words.attention.usual({ minutes: standard / 60 })
            }
            read={(text) => readMinutes(text, mostMinutes)}
            error={words.attention.badThreshold({ most: mostMinutes })}
            onChange={(read) => set(code, read)}
          />
        );
      })}
      <p className="text-small text-muted">{words.attention.thresholdHint}</p>
      {chosen.length > 0 && (
        <Button className="mt-1" onClick={() => onChange([])}>
          {words.attention.reset}
        </Button>
      )}
    </div>
  );
}
