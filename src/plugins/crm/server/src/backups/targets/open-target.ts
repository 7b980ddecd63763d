import { folderTarget } from './folder';
import type { TargetPlace } from './parse-target';
import type { Target } from './target';

/** The client of S3 is loaded only where a bucket is used. */
export const openTarget = async (place: TargetPlace): Promise<Target> =>
  place.kind === 'folder' ? folderTarget(place.folder) : (await import('./s3')).s3Target(place);
