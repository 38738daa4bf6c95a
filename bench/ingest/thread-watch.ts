// How long the page's thread was deaf: gaps between animation frames and between messages to itself, and what the browser calls long tasks.

export type ThreadWatch = { /** Milliseconds of the longest gap. */ stop(): Promise<number> };

/** Resolves when frames come evenly. */
export async function watchThread(): Promise<ThreadWatch> {
  await frames(10);
  let longest = 0;
  let last = performance.now();
  let isWatching = true;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWatching) setTimeout(() => channel.port2.postMessage(0), 4);
  };
  channel.port2.postMessage(0);
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  return {
    stop: async () => {
      await frames(2);
      isWatching = false;
      observer.disconnect();
      channel.port1.close();
      return longest;
    },
  };
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
