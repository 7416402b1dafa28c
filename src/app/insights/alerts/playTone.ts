/** Two short notes, a fourth apart: heard in a busy room, and taken for no phone. */
const NOTES_HZ = [660, 880] as const;
const NOTE_SECONDS = 0.16;
const VOLUME = 0.2;

let context: AudioContext | undefined;

/**
 * Plays a short tone. Browsers play nothing before the first click or key on a page; then, and where there is no
 * audio device, nothing happens.
 */
export async function playTone(): Promise<void> {
  try {
    context ??= new AudioContext();
    await context.resume();
    NOTES_HZ.forEach((hertz, index) => {
      if (context !== undefined) playNote(context, hertz, context.currentTime + index * NOTE_SECONDS);
    });
  } catch {
    // No sound is no reason to stop.
  }
}

function playNote(audio: AudioContext, hertz: number, at: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = hertz;
  // A note that begins or ends at full volume clicks.
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(VOLUME, at + 0.02);
  gain.gain.linearRampToValueAtTime(0, at + NOTE_SECONDS);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + NOTE_SECONDS);
}
