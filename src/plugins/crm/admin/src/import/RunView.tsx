import { Page } from '@strapi/strapi/admin';
import * as React from 'react';
import { useGetImportQuery } from './api';
import { PrepareRun } from './PrepareRun';
import { ResultView } from './ResultView';
import { RunProgress } from './RunProgress';

const POLL_MS = 1_000;

/** A run in the state it is in: columns to choose, work under way, or what came of it. */
export const RunView = ({ id }: { id: string }) => {
  const [isWorking, setWorking] = React.useState(false);
  const [isPreparing, setPreparing] = React.useState(false);
  const { data: run, isLoading, isError } = useGetImportQuery(id, { pollingInterval: isWorking ? POLL_MS : 0 });
  const underWay = run?.state === 'queued' || run?.state === 'running';
  React.useEffect(() => setWorking(underWay), [underWay]);
  if (isLoading) return <Page.Loading />;
  if (isError || !run) return <Page.Error />;
  if (underWay) return <RunProgress run={run} />;
  if (run.state === 'ready' || isPreparing) return <PrepareRun run={run} onStarted={() => setPreparing(false)} />;
  return <ResultView run={run} onPrepare={() => setPreparing(true)} />;
};
