import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

interface DocumentCall {
  uid: string;
  isRead: boolean;
}

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);
const current = new AsyncLocalStorage<DocumentCall>();

/** The call of the document service that is running, as its outermost middleware saw it. */
export const currentDocumentCall = () => current.getStore();

export const documentCalls = (strapi: Core.Strapi) => {
  strapi.documents.use((ctx, next) => {
    const call = { uid: ctx.uid as string, isRead: READS.has(ctx.action) };
    const outer = current.getStore();
    // A read inside a write stays part of that write, so that its transaction is joined.
    return outer && !outer.isRead && call.isRead ? next() : current.run(call, next);
  });
};
