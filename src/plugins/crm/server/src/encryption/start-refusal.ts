/** Why the application does not start, in one line: whatever prints the error prints no stack below it. */
export class StartRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartRefusal';
    this.stack = message;
  }
}
