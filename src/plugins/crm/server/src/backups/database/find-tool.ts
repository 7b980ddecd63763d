import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { assertTool, majorOf, type Tool } from './judge-tool';

/** PG_DUMP_PATH, PG_RESTORE_PATH: for machines with several versions. */
const programOf = (tool: Tool) => process.env[`${tool.toUpperCase()}_PATH`] || tool;

/** Undefined when it is not there. */
export const readToolMajor = async (tool: Tool): Promise<number | undefined> => {
  try {
    return majorOf((await promisify(execFile)(programOf(tool), ['--version'], { timeout: 10_000 })).stdout);
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};

/** The program, found and new enough for the server; throws the line that says what to install. */
export const findTool = async (tool: Tool, serverMajor: number): Promise<{ program: string; major: number }> => {
  const major = await readToolMajor(tool);
  assertTool(tool, major, serverMajor);
  return { program: programOf(tool), major: major as number };
};
