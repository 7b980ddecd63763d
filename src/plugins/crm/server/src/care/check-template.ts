import type { Problem } from '../lib/problem';
import { BLOCKS, engine, HELPERS } from './template-engine';

/** A sentence with `{line}` and, where one is at fault, `{name}`: what stands between the braces, with them. */
export type TemplateProblem = Pick<Problem, 'message'> & { values: Record<string, string> };

type Node = { type: string; loc?: { start: { line: number } } } & Record<string, unknown>;

const MISUSED =
  'Line {line}: {name} does not fit here: if and unless take one variable and open a block, default takes several and opens none.';

/** Blocks take one value; what gives a value takes some, and opens no block. */
const isUsedRightly = (name: string, { type, params, hash }: Node): boolean => {
  const count = (params as Node[]).length;
  const isBlock = type === 'BlockStatement';
  return hash === undefined && (BLOCKS.includes(name) ? isBlock && count === 1 : !isBlock && count > 0);
};

/** What keeps a text from being a template over these variables (`customer.name`, …), with the line of each fault. */
export const checkTemplate = (source: string, variables: ReadonlySet<string>): TemplateProblem[] => {
  let program: Node;
  try {
    program = engine.parse(source) as unknown as Node;
  } catch (error) {
    const line = /(?:Parse error on line |match \S+ - )(\d+)/.exec((error as Error).message)?.[1] ?? '1';
    return [{ message: 'Line {line}: a block or a brace is not closed, or is closed twice.', values: { line } }];
  }
  const problems: TemplateProblem[] = [];
  const report = (node: Node, message: string, name?: unknown) => {
    const line = String(node.loc?.start.line ?? 1);
    problems.push({ message, values: name === undefined ? { line } : { line, name: `{{${String(name)}}}` } });
  };

  const checkVariable = (path: Node) => {
    if (variables.has(String(path.original)) && path.type === 'PathExpression') return;
    report(path, 'Line {line}: there is no variable {name}.', path.original);
  };
  const checkCall = (node: Node) => {
    const path = node.path as Node;
    const params = node.params as Node[];
    const isCall = params.length > 0 || node.hash !== undefined || node.type !== 'MustacheStatement';
    if (!isCall) return checkVariable(path);
    const name = String(path.original);
    if (!HELPERS.includes(name)) report(path, 'Line {line}: there is no function {name}.', name);
    else if (!isUsedRightly(name, node)) report(path, MISUSED, name);
    for (const param of params)
      if (param.type === 'SubExpression') checkCall(param);
      else if (param.type === 'PathExpression') checkVariable(param);
  };
  const checkProgram = (block: Node | undefined) => (block?.body as Node[] | undefined)?.forEach(checkStatement);
  const checkStatement = (node: Node) => {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        return checkCall(node);
      case 'BlockStatement':
        checkCall(node);
        checkProgram(node.program as Node);
        return checkProgram(node.inverse as Node | undefined);
      default:
        return report(node, 'Line {line}: templates inside templates are not possible.');
    }
  };
  checkProgram(program);
  return problems;
};
