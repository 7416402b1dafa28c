/** How long and how much a connection may ask of Node's server, in milliseconds and bytes. */
export const connectionLimits = {
  // A client that sends more slowly than this only ties up a connection.
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Node looks for such clients only every 30 s by default, so they had 30 and 60 s.
  connectionsCheckingInterval: 1000,
  // Longer than a load balancer keeps an idle connection (nginx and AWS: 60 s). With Node's default of 5 s, a
  // balancer sends a request over a connection that is just being closed, and reports an error.
  keepAliveTimeout: 75_000,
  // An address or a token that lists many agents exceeds Node's default of 16 KiB for all headers.
  maxHeaderSize: 64 * 1024,
} as const;

/** What a client that does not read its replies may cost, in milliseconds. */
export const sendingLimits = {
  /** A connection that takes no byte for so long is closed, and what waits to be sent is forgotten. */
  stalledMs: 30_000,
  /** One that takes a few bytes now and then: 10 MB in this time are 270 kbit/s. */
  longestReplyMs: 300_000,
  /** Requests on one connection that wait for the reply before them. Browsers and gateways send none in advance. */
  mostPipelined: 4,
} as const;
