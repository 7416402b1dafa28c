// Loaded before the server of a browser test: leaves out the header `Date`. The clocks of those pages show the
// time of the test; with the machine's in every reply they would be corrected to it.
import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';

subscribe('http.server.request.start', (message) => {
  const response =
    typeof message === 'object' && message !== null && 'response' in message && message.response;
  if (response instanceof ServerResponse) response.sendDate = false;
});
