/** No message is longer. It is taken whole or not at all, because half a secret could not be recognized. */
const MOST_CHARACTERS = 2000;

/** An error body has a few hundred bytes; a page of HTML has its title near its beginning. */
const MOST_READ = 64 * 1024;

/** Stands for bytes that are no text, as those of a compressed reply that does not say so. */
const UNREADABLE = '\uFFFD';

/** The keys of messages in JSON, and of what contains messages, in the order in which they are quoted. */
const messageKeys = [
  'errors',
  'error',
  'message',
  'msg',
  'error_description',
  'errorMessage',
  'detail',
  'description',
  'title',
  'reason',
] as const;

const DEEPEST_MESSAGE = 4;

/**
 * What a response that is no reply says in words: the messages in JSON, the title of a page, or a short text. As it
 * came, secrets included. `undefined` if there is nothing of this.
 */
export function upstreamMessage(text: string): string | undefined {
  const body = text.trim();
  const message = messageOf(body)?.trim() ?? '';
  const isText = message.length <= MOST_CHARACTERS && !message.includes(UNREADABLE);
  return message === '' || !isText ? undefined : message;
}

function messageOf(body: string): string | undefined {
  if (/^[{[]/.test(body)) return body.length <= MOST_READ ? messageInJson(body) : undefined;
  if (body.startsWith('<')) {
    return /<title[^>]{0,200}>([^<]{0,500})<\/title/i.exec(body.slice(0, MOST_READ))?.[1];
  }
  return body;
}

function messageInJson(body: string): string | undefined {
  try {
    return [...new Set(messagesIn(JSON.parse(body), 0))].join('; ');
  } catch {
    return undefined;
  }
}

function messagesIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > DEEPEST_MESSAGE) return [];
  if (Array.isArray(value)) return value.flatMap((each) => messagesIn(each, depth + 1));
  const fields = new Map<string, unknown>(Object.entries(value));
  const messages = messageKeys.flatMap((key) => messagesIn(fields.get(key), depth + 1));
  const code = fields.get('code');
  const isCode = typeof code === 'number' || typeof code === 'string';
  return isCode && messages.length > 0 ? [`${messages.join('; ')} (code ${code})`] : messages;
}
