import { engine, HELPERS } from './template-engine';

export interface TemplateProblem {
  line: number;
  message: string;
}

type Node = { type: string; loc?: { start: { line: number } } } & Record<string, unknown>;

/** What keeps a text from being a template over these variables (`customer.name`, …), with the line of each fault. */
export const checkTemplate = (source: string, variables: ReadonlySet<string>): TemplateProblem[] => {
  let program: Node;
  try {
    program = engine.parse(source) as unknown as Node;
  } catch (error) {
    const line = Number(/Parse error on line (\d+)/.exec((error as Error).message)?.[1] ?? 1);
    return [{ line, message: `Line ${line}: a tag is not closed, or is closed twice` }];
  }
  const problems: TemplateProblem[] = [];
  const report = (node: Node, message: (line: number) => string) => {
    const line = node.loc?.start.line ?? 1;
    problems.push({ line, message: message(line) });
  };

  const checkPath = (path: Node) => {
    if (path.type !== 'PathExpression' || variables.has(String(path.original))) return;
    report(path, (line) => `Line ${line}: there is no variable {{${String(path.original)}}}`);
  };
  const checkCall = (node: Node) => {
    const path = node.path as Node;
    const params = node.params as Node[];
    const isCall = params.length > 0 || node.hash !== undefined || node.type !== 'MustacheStatement';
    if (!isCall) return checkPath(path);
    if (!HELPERS.includes(String(path.original)))
      report(path, (line) => `Line ${line}: there is no function {{${String(path.original)}}}`);
    for (const param of params) (param.type === 'SubExpression' ? checkCall : checkPath)(param);
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
        return report(node, (line) => `Line ${line}: templates inside templates are not possible`);
    }
  };
  checkProgram(program);
  return problems;
};
