import type { Dispatcher } from 'undici';

/** By names in lower case. */
export type ResponseHeaders = ReadonlyMap<string, string>;

/** The same dispatcher, and the headers of the last response that it received, if any. */
export function recordingHeaders(dispatcher: Dispatcher): {
  readonly dispatcher: Dispatcher;
  readonly headers: () => ResponseHeaders | undefined;
} {
  let recorded: ResponseHeaders | undefined;
  const recording = dispatcher.compose(
    (dispatch) => (options, handler) =>
      dispatch(options, {
        onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
        onRequestUpgrade: (...upgrade) => handler.onRequestUpgrade?.(...upgrade),
        onResponseStart: (controller, status, headers, statusText) => {
          recorded = new Map(
            Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
          );
          handler.onResponseStart?.(controller, status, headers, statusText);
        },
        onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
        onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
        onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
      }),
  );
  return { dispatcher: recording, headers: () => recorded };
}
