import path from 'node:path';
import type { S3Place } from './s3';

export type TargetPlace = { kind: 'folder'; folder: string } | ({ kind: 's3' } & S3Place);

interface TargetEnv {
  BACKUP_TARGET?: string;
  BACKUP_S3_ENDPOINT?: string;
  BACKUP_S3_REGION?: string;
  AWS_REGION?: string;
}

/** BACKUP_TARGET: a folder, from the project's root unless absolute, or `s3://bucket/prefix`. */
export const parseTarget = (env: TargetEnv, root: string): TargetPlace => {
  const wanted = env.BACKUP_TARGET?.trim() || '.data/backups';
  const s3 = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(wanted);
  if (!s3) return { kind: 'folder', folder: path.resolve(root, wanted) };
  const prefix = (s3[2] ?? '').replace(/\/+$/, '');
  return {
    kind: 's3',
    bucket: s3[1],
    prefix: prefix && `${prefix}/`,
    endpoint: env.BACKUP_S3_ENDPOINT || undefined,
    region: env.BACKUP_S3_REGION || env.AWS_REGION || 'us-east-1',
  };
};

/** For people. */
export const placeName = (place: TargetPlace): string =>
  place.kind === 'folder' ? place.folder : `s3://${place.bucket}/${place.prefix}`;
