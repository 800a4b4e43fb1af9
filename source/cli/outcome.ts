/** What a command prints and ends with: 0 done, 1 failed, 2 asked for something that is not there, 3 something is due. */
export type Outcome = {readonly out?: string; readonly err?: string; readonly exitCode: 0 | 1 | 2 | 3};
