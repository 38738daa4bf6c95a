// One question to a worker, one answer.

export type Question = { file?: File; address: string };
type Reply<T> = { value: T } | { error: string };

export function askWorker<T>(worker: Worker, question: Question): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply<T>>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.value);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(question);
  });
}

/** In the worker. */
export function answerWith<T>(answer: (question: Question) => Promise<T>): void {
  globalThis.onmessage = ({ data }: MessageEvent<Question>) => {
    answer(data).then(
      (value) => globalThis.postMessage({ value }),
      (error: unknown) => globalThis.postMessage({ error: String(error) }),
    );
  };
}
