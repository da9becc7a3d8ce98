/** The text of an answer; of a stream that never ends by itself, what comes first. */
export async function textOf(answer: Response): Promise<string> {
  const isStream = answer.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
  if (!isStream || answer.body === null) return answer.text();
  const reader = answer.body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value);
}
