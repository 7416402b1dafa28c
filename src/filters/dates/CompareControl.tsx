import { alignments } from '../../domain/filters';
import { addCivilDays, type CivilDate, FIRST_CIVIL_DATE } from '../../time/civilDate';
import { usePageWords } from '../../words/WordsContext';
import { ChooseDay } from './ChooseDates';
import { DateField } from './DateField';
import { SelectField } from '../SelectField';
import { useFilterBar } from '../useFilterBar';

const choices = ['none', 'dayBefore', 'weekBefore', 'other'] as const;
type Choice = (typeof choices)[number];

const daysBack = { dayBefore: 1, weekBefore: 7, other: 2 } as const;

/** Which other day is laid beside this one, and how. */
export function CompareControl() {
  const { today, filters, onChange } = useFilterBar();
  const { from, compareFrom, alignment } = filters;
  const words = usePageWords();
  const choice = choiceOf(from, compareFrom);
  const choose = (next: Choice) =>
    onChange({ compareFrom: next === 'none' ? undefined : earlier(from, daysBack[next]) }, 'push');
  const compareWith = (date: CivilDate) =>
    onChange({ compareFrom: date === from ? undefined : date }, 'push');
  return (
    <>
      <SelectField
        label={words.compareWith}
        value={choice}
        choices={choices.map((value) => ({ value, label: words.comparisons[value] }))}
        onChange={choose}
      />
      {compareFrom !== undefined && choice === 'other' && (
        <div className="flex items-center gap-1">
          <DateField
            label={words.comparedDay}
            value={compareFrom}
            isInvalid={false}
            describedBy={undefined}
            onCommit={compareWith}
            // The field goes back to the last date by itself.
            onFault={() => {}}
          />
          <ChooseDay day={compareFrom} today={today} onChange={compareWith} />
        </div>
      )}
      {compareFrom !== undefined && (
        <SelectField
          label={words.alignBy}
          value={alignment}
          choices={alignments.map((value) => ({ value, label: words.alignments[value] }))}
          onChange={(next) => onChange({ alignment: next }, 'push')}
        />
      )}
    </>
  );
}

function choiceOf(from: CivilDate, compareFrom: CivilDate | undefined): Choice {
  if (compareFrom === undefined) return 'none';
  if (compareFrom === earlier(from, daysBack.dayBefore)) return 'dayBefore';
  return compareFrom === earlier(from, daysBack.weekBefore) ? 'weekBefore' : 'other';
}

/** Dates begin somewhere: nothing lies before the first of them. */
function earlier(date: CivilDate, days: number): CivilDate {
  const back = addCivilDays(date, -days);
  return back < FIRST_CIVIL_DATE ? FIRST_CIVIL_DATE : back;
}
