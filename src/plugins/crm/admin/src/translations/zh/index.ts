import audit from './audit.json';
import backups from './backups.json';
import care from './care.json';
import consents from './consents.json';
import customers from './customers.json';
import encryption from './encryption.json';
import importReasons from './import-reasons.json';
import importTexts from './import.json';
import leavers from './leavers.json';
import logins from './logins.json';
import panel from './panel.json';
import playbooks from './playbooks.json';
import privacy from './privacy.json';
import records from './records.json';
import reports from './reports.json';
import rights from './rights.json';
import rules from './rules.json';
import satisfaction from './satisfaction.json';
import settings from './settings.json';
import strapi from './strapi.json';
import winBack from './win-back.json';

export default {
  own: [
    audit,
    backups,
    care,
    consents,
    customers,
    importTexts,
    leavers,
    logins,
    panel,
    playbooks,
    privacy,
    reports,
    rights,
    satisfaction,
    settings,
    winBack,
    encryption,
  ],
  foreign: [importReasons, records, rules, strapi],
};
