/** A value that goes on record masked only; `plain` is there to see whether it changed. */
export class Secret {
  constructor(
    readonly plain: string,
    readonly mask: string,
  ) {}
}
