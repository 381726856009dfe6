// A program that keeps secrets (Infisical), as the pipeline sees it: folders of names and values, read only.

export interface SecretStore {
  /**
   * Every value of one folder, by name. Asked again, it answers from memory.
   * Throws PipelineError `infisical-down` when it does not answer, `infisical-denied` when it says no.
   */
  read(path: string): Promise<ReadonlyMap<string, Buffer>>;
}
