import path from 'node:path';
import { parseTarget } from './parse-target';

test('S76 backups go to a folder of the installation, another folder, or a bucket', () => {
  const root = path.resolve('/srv/crm');
  expect(parseTarget({}, root)).toEqual({ kind: 'folder', folder: path.join(root, '.data/backups') });
  expect(parseTarget({ BACKUP_TARGET: '../other' }, root)).toEqual({
    kind: 'folder',
    folder: path.resolve('/srv/other'),
  });
  expect(parseTarget({ BACKUP_TARGET: 's3://safe' }, root)).toEqual({
    kind: 's3',
    bucket: 'safe',
    prefix: '',
    region: 'us-east-1',
  });
  expect(
    parseTarget(
      { BACKUP_TARGET: 's3://safe/crm/daily/', BACKUP_S3_ENDPOINT: 'https://s3.example.com', AWS_REGION: 'cn-north-1' },
      root,
    ),
  ).toEqual({
    kind: 's3',
    bucket: 'safe',
    prefix: 'crm/daily/',
    endpoint: 'https://s3.example.com',
    region: 'cn-north-1',
  });
});
