// A VM as the pipeline sees it: one connection, commands as values, the Engine's API.
import type { Readable } from 'node:stream';

/** argv, never a shell line: the adapter quotes it in one place. */
export type Argv = readonly [string, ...string[]];

/** A program of src/host: a connection with a shell sends its text along, one that knows verbs only names it to the VM's own copy. */
export interface HostProgram {
  /** `^[a-z][a-z-]*$` */
  readonly name: string;
  readonly text: string;
}

export interface ExecOptions {
  /** Bytes or text for the command's standard input; nothing when absent. */
  readonly stdin?: string | Uint8Array | Readable;
  readonly timeoutMs: number;
  /** Bytes kept of each output stream (the tail); 8 MiB when absent. */
  readonly maxBytes?: number;
  /** Called with each complete line of standard output as it arrives, without its line break. */
  readonly onLine?: (line: string) => void;
}

/** A finished command. Losing the connection or running out of time is an exception, never a result. */
export interface ExecResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface EngineResponse {
  readonly status: number;
  readonly body: unknown;
}

export interface Remote extends AsyncDisposable {
  readonly vm: string;
  /**
   * Runs a program of src/host as root on the VM, from an empty environment. What the pipeline does on a VM goes this way:
   * it works on every connection. Throws PipelineError `ssh-lost` or `ssh-timeout`.
   */
  run(program: HostProgram, args: readonly string[], options: ExecOptions): Promise<ExecResult>;
  /** Runs argv as root on the VM, where the connection has a shell. Throws PipelineError `ssh-lost` or `ssh-timeout`. */
  exec(argv: Argv, options: ExecOptions): Promise<ExecResult>;
  /** One request to the VM's Engine over the same connection. `path` begins with `/`, without version. */
  engine(method: 'GET' | 'POST' | 'DELETE' | 'HEAD' | 'PUT', path: string, body?: unknown): Promise<EngineResponse>;
  /** A Unix socket on the VM whose connections end in `onConnection`; undefined where sshd does not allow it. */
  listen(socketPath: string, onConnection: (stream: NodeJS.ReadWriteStream) => void): Promise<AsyncDisposable | undefined>;
  close(): Promise<void>;
}
