import type { ContentManagerPlugin, PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import * as React from 'react';

/** A required component of a new record (the phone of a customer) waits folded up; this one opens it. Shows nothing. */
const OpenFirstEntry: PanelComponent = ({ documentId }) => {
  React.useEffect(() => {
    if (documentId) return undefined;
    const timer = window.setTimeout(() => {
      const closed = '[data-orientation="vertical"] > [data-state="closed"] button[aria-expanded="false"]';
      document.querySelector<HTMLButtonElement>(`main form ${closed}`)?.click();
    }, 300);
    return () => window.clearTimeout(timer);
  }, [documentId]);
  return null;
};

export const openFirstEntry = (app: StrapiApp) => {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
  addEditViewSidePanel([OpenFirstEntry]);
};
