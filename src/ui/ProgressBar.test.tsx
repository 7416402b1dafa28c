import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ProgressBar } from './ProgressBar';

const bar = (value: number | undefined, max: number) =>
  renderToStaticMarkup(<ProgressBar label="Loading agents" value={value} max={max} valueText="650 of 700" />);

describe('ProgressBar', () => {
  it('says and draws how far it is', () => {
    expect(bar(650, 1000)).toContain(
      'aria-label="Loading agents" aria-valuemin="0" aria-valuemax="1000" aria-valuenow="650" aria-valuetext="650 of 700"',
    );
    expect(bar(650, 1000)).toContain('scaleX(0.65)');
  });

  it('never draws more than there is', () => {
    expect(bar(1200, 1000)).toContain('scaleX(1)');
  });

  it('gives no number while the end is not known', () => {
    expect(bar(undefined, 0)).not.toContain('aria-valuenow');
    expect(bar(5, 0)).not.toContain('aria-valuenow');
  });
});
