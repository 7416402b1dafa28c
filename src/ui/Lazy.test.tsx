import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LazyModule } from '../base/LazyModule';
import { Lazy, LoadBoundary, useLazyModule } from './Lazy';

const greeting = () => ({ Greeting: () => 'Hello' });

it('keeps the room until the module is here, and shows it in the same render from then on', async () => {
  const module = new LazyModule(async () => greeting());
  const render = () =>
    renderToStaticMarkup(
      <Lazy module={module} loading="room" failed="failed">
        {({ Greeting }) => <Greeting />}
      </Lazy>,
    );
  expect(render()).toBe('room');
  await module.load();
  expect(render()).not.toContain('room');
  expect(render()).toContain('Hello');
});

it('shows what takes the place of a part that failed, but not where it is asked for anew', async () => {
  const module = new LazyModule(() => Promise.reject(new TypeError('offline')));
  await expect(module.load()).rejects.toThrow('offline');
  const render = (isWanted: boolean) =>
    renderToStaticMarkup(
      <Lazy module={module} isWanted={isWanted} loading="room" failed="failed">
        {() => 'part'}
      </Lazy>,
    );
  expect(render(false)).toContain('failed');
  expect(render(true)).toContain('room');
});

it('leaves the failure to the boundary above where nothing can take its place', async () => {
  const module = new LazyModule(() => Promise.reject(new TypeError('offline')));
  await expect(module.load()).rejects.toThrow('offline');
  const Part = () => useLazyModule(module);
  expect(() => renderToStaticMarkup(<Part />)).toThrow('offline');
});

it('suspends what cannot be rendered without a module, once', async () => {
  const module = new LazyModule(async () => 'Hello');
  const Part = () => useLazyModule(module);
  const render = () =>
    renderToStaticMarkup(
      <LoadBoundary loading="room" failed={null}>
        <Part />
      </LoadBoundary>,
    );
  expect(render()).toContain('room');
  await module.load();
  expect(render()).toContain('Hello');
});
