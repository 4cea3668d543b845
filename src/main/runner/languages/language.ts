import type { MachineJob, MachineLanguage } from '#core/session/run-protocol'

/** A toolchain as it was found on this machine. */
export type Toolchain = {
  version: string
  /** The program to start, absolute. */
  program: string
  /** Folders and files it reads to run, absolute; nothing else of the machine is shown to it where that can be had. */
  roots: readonly string[]
  /** Folders with packages beyond the language's own. */
  packagePaths: readonly string[]
}
/** A toolchain with what was made for it; `kit` is among the roots. */
export type Equipped = Toolchain & { kit: string | null }
/** A sentence that says what is missing and what mends it. */
export type Missing = { missing: string }

/** A language that runs as a process of this machine. */
export type MachineProgram = {
  id: MachineLanguage
  title: string
  /** Asks the machine each time: what is installed may change while the app runs. */
  find(): Promise<Toolchain | Missing>
  /** What every run of a toolchain shares and only reads, made once in a folder of its own; null where there is nothing to make. Another `recipe` is another kit. */
  kit: { recipe: string; make(toolchain: Toolchain, folder: string): Promise<void> } | null
  /** Files for the process's own folder, by name. */
  files: Readonly<Record<string, string>>
  /** Arguments of the program; it is started in its own folder. */
  args(folder: string, kit: string | null): readonly string[]
  /** What the harness reads on standard input besides what all languages get. */
  input(job: MachineJob, toolchain: Toolchain): Record<string, unknown>
  /** Whether the harness ends a case at its limit; where it cannot, its process is ended from outside. */
  endsCases: boolean
  memory: {
    /** Address space of one process, in bytes; reserving counts, so this is more than what may be used. */
    addressBytes: number
    /** How the limit is made, for people. */
    how: string
    /** Whether it holds where the platform itself has no limit of memory. */
    isOwn: boolean
  }
}
