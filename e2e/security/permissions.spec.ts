// What the page may use of the machine: it may write what a person picked and what a person copies, and nothing else.
import { expect, test } from './test';

const ATTEMPTS: Record<string, () => Promise<unknown>> = {
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia(),
  place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  midi: () => navigator.requestMIDIAccess(),
  'clipboard reading': () => navigator.clipboard.readText(),
  notifications: async () => {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
  },
};

test('the machine’s devices, place and clipboard are denied', async ({ app }) => {
  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    const outcome = await app.evaluate(attempt).then(
      () => 'granted',
      () => 'denied',
    );
    expect.soft(outcome, name).toBe('denied');
  }
});
