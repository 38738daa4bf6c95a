import { describe, expect, it } from 'vitest';
import { createAsker } from './latest';

/** Questions by number, answered when told. */
function desk() {
  const asked: number[] = [];
  const heard: string[] = [];
  const waiting = new Map<number, PromiseWithResolvers<number>>();
  const asker = createAsker<number>((outcome) =>
    outcome.then(
      (answer) => void heard.push(`answer ${answer}`),
      () => void heard.push('failure'),
    ),
  );
  const ask = (nth: number): void =>
    asker.ask(() => {
      asked.push(nth);
      const deferred = defer();
      waiting.set(nth, deferred);
      return deferred.promise;
    });
  const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
  return { asker, ask, asked, heard, waiting, turn };
}

type PromiseWithResolvers<T> = {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
};

function defer(): PromiseWithResolvers<number> {
  let resolve: PromiseWithResolvers<number>['resolve'] = () => undefined;
  let reject: PromiseWithResolvers<number>['reject'] = () => undefined;
  const promise = new Promise<number>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('TL5 questions while a person zooms', () => {
  it('go one at a time, and of those that came up meanwhile the last', async () => {
    const { ask, asked, heard, waiting, turn } = desk();
    for (const nth of [1, 2, 3, 4]) ask(nth);
    expect(asked).toEqual([1]);
    waiting.get(1)?.resolve(10);
    await turn();
    expect(asked).toEqual([1, 4]);
    waiting.get(4)?.resolve(40);
    await turn();
    expect(heard).toEqual(['answer 10', 'answer 40']);
    ask(5);
    expect(asked).toEqual([1, 4, 5]);
  });

  it('go on after one that failed, and stop when nothing is wanted', async () => {
    const { asker, ask, asked, heard, waiting, turn } = desk();
    ask(1);
    ask(2);
    waiting.get(1)?.reject(new Error('no memory'));
    await turn();
    expect(asked).toEqual([1, 2]);
    ask(3);
    asker.ask(null);
    waiting.get(2)?.resolve(20);
    await turn();
    expect(asked).toEqual([1, 2]);
    expect(heard).toEqual(['failure', 'answer 20']);
  });
});
