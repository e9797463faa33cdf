/** A server inside the program; it throws where a connection breaks. */
export type Server = (
  url: string,
  init: { method: string; headers: object; body: string | undefined },
) => Promise<Response>;

/** The part of XMLHttpRequest that React Native's `fetch` uses, in front of a server in place of a network. */
export function simulateNetwork(server: Server): unknown {
  return class extends SimulatedRequest {
    override readonly server = server;
  };
}

abstract class SimulatedRequest {
  abstract readonly server: Server;
  status = 0;
  statusText = '';
  responseURL = '';
  response = '';
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  #request = { method: 'GET', url: '', headers: {} as Record<string, string> };
  #headers = '';
  #isAborted = false;

  open(method: string, url: string): void {
    this.#request = { method, url, headers: {} };
  }

  setRequestHeader(name: string, value: string): void {
    this.#request.headers[name] = value;
  }

  getAllResponseHeaders(): string {
    return this.#headers;
  }

  abort(): void {
    this.#isAborted = true;
    setTimeout(() => this.onabort?.(), 0);
  }

  send(body?: string): void {
    const { url, ...init } = this.#request;
    void this.#receive(this.server(url, { ...init, body: body ?? undefined }));
  }

  async #receive(answer: Promise<Response>): Promise<void> {
    try {
      const response = await answer;
      response.headers.forEach((value, name) => (this.#headers += `${name}: ${value}\r\n`));
      this.response = await response.text();
      this.status = response.status;
      this.responseURL = this.#request.url;
    } catch {
      if (!this.#isAborted) this.onerror?.();
      return;
    }
    if (!this.#isAborted) this.onload?.();
  }
}
