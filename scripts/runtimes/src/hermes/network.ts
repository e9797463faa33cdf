/** A server inside the program; it throws where a connection breaks. */
export type Server = (url: string, init: { method: string; headers: object; body: string | undefined }) => Promise<Response>;

/** The part of XMLHttpRequest that React Native's `fetch` uses, in front of a server in place of a network. */
export function simulateNetwork(server: Server): unknown {
  return class {
    status = 0;
    statusText = '';
    responseURL = '';
    response = '';
    responseText = '';
    readyState = 0;
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    #request = { method: 'GET', url: '', headers: {} as Record<string, string> };
    #headers = '';
    #isAborted = false;

    open(method: string, url: string) {
      this.#request = { method, url, headers: {} };
    }

    setRequestHeader(name: string, value: string) {
      this.#request.headers[name] = value;
    }

    getAllResponseHeaders() {
      return this.#headers;
    }

    abort() {
      this.#isAborted = true;
      setTimeout(() => this.onabort?.(), 0);
    }

    send(body?: string) {
      const { method, url, headers } = this.#request;
      void this.#receive(server(url, { method, headers, body: body ?? undefined }));
    }

    async #receive(answer: Promise<Response>) {
      try {
        const response = await answer;
        response.headers.forEach((value, name) => (this.#headers += `${name}: ${value}\r\n`));
        this.response = await response.text();
        this.status = response.status;
      } catch {
        if (!this.#isAborted) this.onerror?.();
        return;
      }
      if (this.#isAborted) return;
      this.responseURL = this.#request.url;
      this.responseText = this.response;
      this.readyState = 4;
      this.onload?.();
    }
  };
}
