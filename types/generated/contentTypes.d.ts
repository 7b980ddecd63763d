import type { Schema, Struct } from '@strapi/strapi';

export interface AdminApiToken extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_api_tokens';
  info: {
    description: '';
    displayName: 'Api Token';
    name: 'Api Token';
    pluralName: 'api-tokens';
    singularName: 'api-token';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    accessKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    adminPermissions: Schema.Attribute.Relation<'oneToMany', 'admin::permission'>;
    adminUserOwner: Schema.Attribute.Relation<'manyToOne', 'admin::user'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }> &
      Schema.Attribute.DefaultTo<''>;
    encryptedKey: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    expiresAt: Schema.Attribute.DateTime;
    kind: Schema.Attribute.Enumeration<['content-api', 'admin']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'content-api'>;
    lastUsedAt: Schema.Attribute.DateTime;
    lifespan: Schema.Attribute.BigInteger;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::api-token'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::api-token-permission'>;
    publishedAt: Schema.Attribute.DateTime;
    type: Schema.Attribute.Enumeration<['read-only', 'full-access', 'custom']> &
      Schema.Attribute.DefaultTo<'read-only'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminApiTokenPermission extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_api_token_permissions';
  info: {
    description: '';
    displayName: 'API Token Permission';
    name: 'API Token Permission';
    pluralName: 'api-token-permissions';
    singularName: 'api-token-permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::api-token-permission'> & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    token: Schema.Attribute.Relation<'manyToOne', 'admin::api-token'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminPermission extends Struct.CollectionTypeSchema {
  collectionName: 'admin_permissions';
  info: {
    description: '';
    displayName: 'Permission';
    name: 'Permission';
    pluralName: 'permissions';
    singularName: 'permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    actionParameters: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<{}>;
    apiToken: Schema.Attribute.Relation<'manyToOne', 'admin::api-token'>;
    conditions: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<[]>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::permission'> & Schema.Attribute.Private;
    properties: Schema.Attribute.JSON & Schema.Attribute.DefaultTo<{}>;
    publishedAt: Schema.Attribute.DateTime;
    role: Schema.Attribute.Relation<'manyToOne', 'admin::role'>;
    subject: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminRole extends Struct.CollectionTypeSchema {
  collectionName: 'admin_roles';
  info: {
    description: '';
    displayName: 'Role';
    name: 'Role';
    pluralName: 'roles';
    singularName: 'role';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::role'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    users: Schema.Attribute.Relation<'manyToMany', 'admin::user'>;
  };
}

export interface AdminSession extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_sessions';
  info: {
    description: 'Session Manager storage';
    displayName: 'Session';
    name: 'Session';
    pluralName: 'sessions';
    singularName: 'session';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
    i18n: {
      localized: false;
    };
  };
  attributes: {
    absoluteExpiresAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    childId: Schema.Attribute.String & Schema.Attribute.Private;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    deviceId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
    expiresAt: Schema.Attribute.DateTime & Schema.Attribute.Required & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::session'> & Schema.Attribute.Private;
    metadata: Schema.Attribute.JSON & Schema.Attribute.Private;
    origin: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    sessionId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private & Schema.Attribute.Unique;
    status: Schema.Attribute.String & Schema.Attribute.Private;
    type: Schema.Attribute.String & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    userId: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Private;
  };
}

export interface AdminTransferToken extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_transfer_tokens';
  info: {
    description: '';
    displayName: 'Transfer Token';
    name: 'Transfer Token';
    pluralName: 'transfer-tokens';
    singularName: 'transfer-token';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    accessKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }> &
      Schema.Attribute.DefaultTo<''>;
    expiresAt: Schema.Attribute.DateTime;
    lastUsedAt: Schema.Attribute.DateTime;
    lifespan: Schema.Attribute.BigInteger;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token-permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminTransferTokenPermission extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_transfer_token_permissions';
  info: {
    description: '';
    displayName: 'Transfer Token Permission';
    name: 'Transfer Token Permission';
    pluralName: 'transfer-token-permissions';
    singularName: 'transfer-token-permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::transfer-token-permission'> &
      Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    token: Schema.Attribute.Relation<'manyToOne', 'admin::transfer-token'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface AdminUser extends Struct.CollectionTypeSchema {
  collectionName: 'admin_users';
  info: {
    description: '';
    displayName: 'User';
    name: 'User';
    pluralName: 'users';
    singularName: 'user';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    apiTokens: Schema.Attribute.Relation<'oneToMany', 'admin::api-token'> & Schema.Attribute.Private;
    blocked: Schema.Attribute.Boolean & Schema.Attribute.Private & Schema.Attribute.DefaultTo<false>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    firstname: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    isActive: Schema.Attribute.Boolean & Schema.Attribute.Private & Schema.Attribute.DefaultTo<false>;
    lastname: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'admin::user'> & Schema.Attribute.Private;
    password: Schema.Attribute.Password &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    preferedLanguage: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    registrationToken: Schema.Attribute.String & Schema.Attribute.Private;
    resetPasswordToken: Schema.Attribute.String & Schema.Attribute.Private;
    resetPasswordTokenExpiresAt: Schema.Attribute.DateTime & Schema.Attribute.Private;
    roles: Schema.Attribute.Relation<'manyToMany', 'admin::role'> & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    username: Schema.Attribute.String;
  };
}

export interface ApiAreaArea extends Struct.CollectionTypeSchema {
  collectionName: 'areas';
  info: {
    displayName: 'Area';
    pluralName: 'areas';
    singularName: 'area';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
    country: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    level: Schema.Attribute.Enumeration<['province', 'city', 'district', 'business_area', 'metro']> &
      Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::area.area'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    parent: Schema.Attribute.Relation<'manyToOne', 'api::area.area'>;
    pinyin: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCareMessageCareMessage extends Struct.CollectionTypeSchema {
  collectionName: 'care_messages';
  info: {
    displayName: 'Care message';
    pluralName: 'care-messages';
    singularName: 'care-message';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    address: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 254;
      }>;
    addressIndex: Schema.Attribute.String & Schema.Attribute.Private;
    attempts: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    body: Schema.Attribute.Text;
    channel: Schema.Attribute.Enumeration<['email', 'sms']>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'>;
    decidedAt: Schema.Attribute.DateTime;
    decisions: Schema.Attribute.JSON;
    deliveredAt: Schema.Attribute.DateTime;
    handedOverAt: Schema.Attribute.DateTime;
    language: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 8;
      }>;
    lastError: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    leaseUntil: Schema.Attribute.DateTime;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::care-message.care-message'> & Schema.Attribute.Private;
    nextAttemptAt: Schema.Attribute.DateTime;
    occurrenceKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    parts: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    plan: Schema.Attribute.Relation<'manyToOne', 'api::care-plan.care-plan'>;
    providerId: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    scheduledFor: Schema.Attribute.DateTime;
    sendBefore: Schema.Attribute.DateTime;
    sentAt: Schema.Attribute.DateTime;
    skipReason: Schema.Attribute.Enumeration<
      [
        'no_consent',
        'opted_out',
        'quiet_hours_expired',
        'no_address',
        'duplicate_person',
        'complaint_open',
        'cap',
        'plan_paused',
        'do_not_contact',
        'archived',
        'too_late',
        'rejected',
        'survey_off',
      ]
    >;
    state: Schema.Attribute.Enumeration<
      ['proposed', 'pending', 'sending', 'sent', 'delivered', 'failed', 'dead', 'skipped', 'uncertain']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'pending'>;
    subject: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    unsubscribedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    worker: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
  };
}

export interface ApiCarePlanCarePlan extends Struct.CollectionTypeSchema {
  collectionName: 'care_plans';
  info: {
    displayName: 'Care plan';
    pluralName: 'care-plans';
    singularName: 'care-plan';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    activeSince: Schema.Attribute.DateTime;
    approvalRequired: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    audienceLanguages: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['zh-CN', 'zh-TW', 'en'];
        }
      >;
    audienceOwners: Schema.Attribute.Relation<'manyToMany', 'api::employee.employee'>;
    audienceSources: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: [
            'phone',
            'email',
            'web_chat',
            'website',
            'social',
            'app',
            'walk_in',
            'opening',
            'viewing',
            'exhibition',
            'partner',
            'referral',
            'portal',
            'import',
            'other',
          ];
        }
      >;
    audienceStages: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: [
            'new',
            'attempting',
            'contacted',
            'qualified',
            'viewing',
            'negotiating',
            'reserved',
            'signed',
            'owner',
            'dormant',
            'lost',
          ];
        }
      >;
    audienceTiers: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['A', 'B', 'C', 'D'];
        }
      >;
    audienceTypes: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['buyer', 'seller', 'landlord', 'tenant', 'investor', 'referrer', 'partner'];
        }
      >;
    birthdayCalendar: Schema.Attribute.Enumeration<['solar', 'lunar']> & Schema.Attribute.DefaultTo<'solar'>;
    channels: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['email', 'sms'];
        }
      >;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    frequencyCapDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 3650;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    holiday: Schema.Attribute.Relation<'manyToOne', 'api::holiday.holiday'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::care-plan.care-plan'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    offsetDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 3650;
          min: -60;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    purpose: Schema.Attribute.Enumeration<['service', 'greeting', 'promotional']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'greeting'>;
    sendAt: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'09:00'>;
    silentDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 3650;
          min: 1;
        },
        number
      >;
    stageEvent: Schema.Attribute.Enumeration<['viewing_done', 'signed', 'handed_over', 'complaint_closed']>;
    state: Schema.Attribute.Enumeration<['draft', 'active', 'paused', 'ended']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'draft'>;
    survey: Schema.Attribute.Relation<'manyToOne', 'api::survey.survey'>;
    templates: Schema.Attribute.Component<'care.template', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    trigger: Schema.Attribute.Enumeration<
      ['birthday', 'holiday', 'deal_anniversary', 'days_after_stage', 'inactivity', 'segment_entry', 'manual']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'birthday'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiComplaintComplaint extends Struct.CollectionTypeSchema {
  collectionName: 'complaints';
  info: {
    displayName: 'Complaint';
    pluralName: 'complaints';
    singularName: 'complaint';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    aboutEmployee: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    ackAt: Schema.Attribute.DateTime;
    ackDueAt: Schema.Attribute.DateTime;
    archivedAt: Schema.Attribute.DateTime;
    assignee: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    category: Schema.Attribute.Enumeration<
      ['service_attitude', 'false_info', 'fee', 'contract', 'quality', 'delay', 'privacy', 'property_service', 'other']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'other'>;
    channel: Schema.Attribute.Enumeration<['phone', 'web', 'on_site', 'wechat', 'email']> &
      Schema.Attribute.DefaultTo<'phone'>;
    closedAt: Schema.Attribute.DateTime;
    compensation: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'>;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    demandedRemedy: Schema.Attribute.Text;
    description: Schema.Attribute.Text;
    dueAt: Schema.Attribute.DateTime;
    escalation: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 3;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    feedbackMethod: Schema.Attribute.Enumeration<['call', 'sms', 'email', 'wechat', 'visit', 'mail']>;
    feedbackOn: Schema.Attribute.Date;
    feedbackText: Schema.Attribute.Text;
    listing: Schema.Attribute.Relation<'manyToOne', 'api::listing.listing'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::complaint.complaint'> & Schema.Attribute.Private;
    number: Schema.Attribute.String &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    receivedAt: Schema.Attribute.DateTime;
    rejectReason: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    remedy: Schema.Attribute.Text;
    reopenCount: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    resolvedAt: Schema.Attribute.DateTime;
    rootCause: Schema.Attribute.Text;
    satisfaction: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    severity: Schema.Attribute.Enumeration<['low', 'normal', 'high', 'urgent']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'normal'>;
    state: Schema.Attribute.Enumeration<
      ['received', 'classified', 'accepted', 'investigating', 'resolved', 'fed_back', 'closed', 'rejected']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'received'>;
    steps: Schema.Attribute.Component<'complaint.step', true>;
    subject: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    transaction: Schema.Attribute.Relation<'manyToOne', 'api::transaction.transaction'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiConsentConsent extends Struct.CollectionTypeSchema {
  collectionName: 'consents';
  info: {
    displayName: 'Consent';
    pluralName: 'consents';
    singularName: 'consent';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    channel: Schema.Attribute.Enumeration<['email', 'sms', 'phone', 'wechat']> & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'> & Schema.Attribute.Required;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    expiresAt: Schema.Attribute.DateTime;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::consent.consent'> & Schema.Attribute.Private;
    method: Schema.Attribute.Enumeration<['form', 'verbal', 'written', 'import', 'double_opt_in', 'stop_reply']>;
    proof: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    purpose: Schema.Attribute.Enumeration<['service', 'greeting', 'promotional']> & Schema.Attribute.Required;
    recordedAt: Schema.Attribute.DateTime;
    recordedBy: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    recordedByName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    state: Schema.Attribute.Enumeration<['granted', 'withdrawn', 'unknown']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'unknown'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCustomerRelationCustomerRelation extends Struct.CollectionTypeSchema {
  collectionName: 'customer_relations';
  info: {
    displayName: 'Customer relation';
    pluralName: 'customer-relations';
    singularName: 'customer-relation';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    from: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'> & Schema.Attribute.Required;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::customer-relation.customer-relation'> &
      Schema.Attribute.Private;
    note: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    to: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'> & Schema.Attribute.Required;
    type: Schema.Attribute.Enumeration<['spouse', 'parent', 'child', 'sibling', 'co_buyer', 'referrer', 'agent']> &
      Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiCustomerCustomer extends Struct.CollectionTypeSchema {
  collectionName: 'customers';
  info: {
    displayName: 'Customer';
    pluralName: 'customers';
    singularName: 'customer';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    address: Schema.Attribute.Component<'place.address', false>;
    anniversary: Schema.Attribute.Date;
    archivedAt: Schema.Attribute.DateTime;
    birthDay: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 31;
          min: 1;
        },
        number
      >;
    birthdayCalendar: Schema.Attribute.Enumeration<['solar', 'lunar']> & Schema.Attribute.DefaultTo<'solar'>;
    birthLeapMonth: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    birthMonth: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 12;
          min: 1;
        },
        number
      >;
    birthYear: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 2200;
          min: 1880;
        },
        number
      >;
    company: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    completeness: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 100;
          min: 0;
        },
        number
      >;
    contactRoles: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['buyer', 'seller', 'landlord', 'tenant', 'investor', 'referrer', 'partner'];
        }
      >;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    demands: Schema.Attribute.Relation<'oneToMany', 'api::demand.demand'>;
    doNotContact: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    emails: Schema.Attribute.Component<'customer.email', true> &
      Schema.Attribute.SetMinMax<
        {
          max: 10;
        },
        number
      >;
    erasedAt: Schema.Attribute.DateTime;
    externalId: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    familyName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    firstResponseAt: Schema.Attribute.DateTime;
    firstResponseDueAt: Schema.Attribute.DateTime;
    gender: Schema.Attribute.Enumeration<['male', 'female', 'other', 'unknown']> &
      Schema.Attribute.DefaultTo<'unknown'>;
    givenName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    idNumber: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    idNumberIndex: Schema.Attribute.String & Schema.Attribute.Private;
    idNumberLastFourIndex: Schema.Attribute.String & Schema.Attribute.Private;
    idType: Schema.Attribute.Enumeration<['resident_id', 'passport', 'hk_macau_permit', 'other']>;
    intakeBy: Schema.Attribute.Relation<'oneToOne', 'plugin::users-permissions.user'>;
    intent: Schema.Attribute.Enumeration<['hot', 'warm', 'cold', 'unknown']> & Schema.Attribute.DefaultTo<'unknown'>;
    interactions: Schema.Attribute.Relation<'oneToMany', 'api::interaction.interaction'>;
    jobTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    kind: Schema.Attribute.Enumeration<['person', 'company']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'person'>;
    language: Schema.Attribute.Enumeration<['zh-CN', 'zh-TW', 'en']>;
    lastContactAt: Schema.Attribute.DateTime;
    lastValidContactAt: Schema.Attribute.DateTime;
    leapRule: Schema.Attribute.Enumeration<['same_month', 'leap_only', 'both']> &
      Schema.Attribute.DefaultTo<'same_month'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::customer.customer'> & Schema.Attribute.Private;
    lostReason: Schema.Attribute.Enumeration<
      [
        'price',
        'location',
        'bought_elsewhere',
        'financing',
        'policy',
        'unreachable',
        'not_serious',
        'duplicate',
        'other',
      ]
    >;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    nextContactAt: Schema.Attribute.DateTime;
    number: Schema.Attribute.String &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
    occupation: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    owner: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    ownerSince: Schema.Attribute.DateTime;
    phones: Schema.Attribute.Component<'customer.phone', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 10;
          min: 1;
        },
        number
      >;
    poolStatus: Schema.Attribute.Enumeration<['private', 'public', 'claimed']> & Schema.Attribute.DefaultTo<'private'>;
    protectedUntil: Schema.Attribute.DateTime;
    publishedAt: Schema.Attribute.DateTime;
    referredBy: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'>;
    remarks: Schema.Attribute.Text;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    sourceChannel: Schema.Attribute.Enumeration<
      [
        'phone',
        'email',
        'web_chat',
        'website',
        'social',
        'app',
        'walk_in',
        'opening',
        'viewing',
        'exhibition',
        'partner',
        'referral',
        'portal',
        'import',
        'other',
      ]
    > &
      Schema.Attribute.DefaultTo<'other'>;
    sourceDetail: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    stage: Schema.Attribute.Enumeration<
      [
        'new',
        'attempting',
        'contacted',
        'qualified',
        'viewing',
        'negotiating',
        'reserved',
        'signed',
        'owner',
        'dormant',
        'lost',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'new'>;
    stageReason: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    tags: Schema.Attribute.JSON;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    timeZone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 64;
      }>;
    transactions: Schema.Attribute.Relation<'oneToMany', 'api::transaction.transaction'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    utm: Schema.Attribute.JSON;
    valueTier: Schema.Attribute.Enumeration<['A', 'B', 'C', 'D']>;
    wechatId: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 64;
      }>;
    wechatIdIndex: Schema.Attribute.String & Schema.Attribute.Private;
    wecomExternalId: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 64;
      }>;
    wecomExternalIdIndex: Schema.Attribute.String & Schema.Attribute.Private;
    whatsapp: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 32;
      }>;
    whatsappIndex: Schema.Attribute.String & Schema.Attribute.Private;
  };
}

export interface ApiDemandDemand extends Struct.CollectionTypeSchema {
  collectionName: 'demands';
  info: {
    displayName: 'Demand';
    pluralName: 'demands';
    singularName: 'demand';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    archivedAt: Schema.Attribute.DateTime;
    areas: Schema.Attribute.Relation<'manyToMany', 'api::area.area'>;
    bathroomsMin: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      >;
    bedroomsMax: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      >;
    bedroomsMin: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      >;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'> & Schema.Attribute.Required;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    decoration: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['rough', 'simple', 'fine', 'luxury', 'other'];
        }
      >;
    elevator: Schema.Attribute.Enumeration<['required', 'preferred', 'any']> & Schema.Attribute.DefaultTo<'any'>;
    facilities: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['metro', 'school', 'hospital', 'park', 'mall', 'parking', 'gym', 'pool', 'security'];
        }
      >;
    firstHome: Schema.Attribute.Boolean;
    floorPreference: Schema.Attribute.Enumeration<['low', 'mid', 'high', 'any']> & Schema.Attribute.DefaultTo<'any'>;
    livingAreaMax: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    livingAreaMin: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    livingRoomsMin: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      >;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::demand.demand'> & Schema.Attribute.Private;
    matchAlert: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    moveInBy: Schema.Attribute.Date;
    mustHaves: Schema.Attribute.Text;
    niceHaves: Schema.Attribute.Text;
    notes: Schema.Attribute.Text;
    orientation: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];
        }
      >;
    owner: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    paymentMethod: Schema.Attribute.Enumeration<['cash', 'commercial_loan', 'provident_fund', 'combined']>;
    priceMax: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    priceMin: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    priceUnit: Schema.Attribute.Enumeration<['total', 'per_sqm', 'per_month']> & Schema.Attribute.DefaultTo<'total'>;
    propertyTypes: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: [
            'apartment',
            'villa',
            'townhouse',
            'loft',
            'courtyard',
            'office',
            'shop',
            'warehouse',
            'factory',
            'land',
            'parking',
            'other',
          ];
        }
      >;
    publishedAt: Schema.Attribute.DateTime;
    purpose: Schema.Attribute.Enumeration<
      ['self_use', 'upgrade', 'investment', 'office', 'retail', 'school', 'elderly', 'other']
    > &
      Schema.Attribute.DefaultTo<'self_use'>;
    qualification: Schema.Attribute.Enumeration<['has', 'none', 'unknown']> & Schema.Attribute.DefaultTo<'unknown'>;
    schedule: Schema.Attribute.Enumeration<['instant', 'daily', 'weekly']> & Schema.Attribute.DefaultTo<'daily'>;
    state: Schema.Attribute.Enumeration<['open', 'paused', 'satisfied', 'abandoned', 'expired']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'open'>;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    type: Schema.Attribute.Enumeration<['buy', 'rent', 'sell', 'lease_out']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'buy'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    urgency: Schema.Attribute.Enumeration<['low', 'normal', 'high']> & Schema.Attribute.DefaultTo<'normal'>;
    yearBuiltMin: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 2200;
          min: 1800;
        },
        number
      >;
  };
}

export interface ApiEmployeeEmployee extends Struct.CollectionTypeSchema {
  collectionName: 'employees';
  info: {
    displayName: 'Employee';
    pluralName: 'employees';
    singularName: 'employee';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    archivedAt: Schema.Attribute.DateTime;
    capacity: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 10000;
          min: 0;
        },
        number
      >;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email;
    gender: Schema.Attribute.Enumeration<['male', 'female', 'other', 'unknown']> &
      Schema.Attribute.DefaultTo<'unknown'>;
    leadPaused: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::employee.employee'> & Schema.Attribute.Private;
    manager: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    number: Schema.Attribute.String &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
    phone: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 32;
      }>;
    phoneIndex: Schema.Attribute.String & Schema.Attribute.Private;
    phoneLastFourIndex: Schema.Attribute.String & Schema.Attribute.Private;
    position: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    publishedAt: Schema.Attribute.DateTime;
    restUser: Schema.Attribute.Relation<'oneToOne', 'plugin::users-permissions.user'>;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    state: Schema.Attribute.Enumeration<['active', 'leave', 'left']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'active'>;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    user: Schema.Attribute.Relation<'oneToOne', 'admin::user'>;
  };
}

export interface ApiEstateEstate extends Struct.CollectionTypeSchema {
  collectionName: 'estates';
  info: {
    displayName: 'Estate';
    pluralName: 'estates';
    singularName: 'estate';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    address: Schema.Attribute.Component<'place.address', false>;
    aliases: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    archivedAt: Schema.Attribute.DateTime;
    area: Schema.Attribute.Relation<'manyToOne', 'api::area.area'>;
    buildings: Schema.Attribute.Component<'estate.building', true>;
    buildYears: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    developer: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    greenRatio: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 100;
          min: 0;
        },
        number
      >;
    latitude: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: -90;
        },
        number
      >;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::estate.estate'> & Schema.Attribute.Private;
    longitude: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 180;
          min: -180;
        },
        number
      >;
    metro: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    plotRatio: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      >;
    propertyFee: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    publishedAt: Schema.Attribute.DateTime;
    schools: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiHolidayHoliday extends Struct.CollectionTypeSchema {
  collectionName: 'holidays';
  info: {
    displayName: 'Holiday';
    pluralName: 'holidays';
    singularName: 'holiday';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    greetingDefault: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    key: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::holiday.holiday'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    nameZhHans: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    nameZhHant: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    params: Schema.Attribute.JSON;
    publishedAt: Schema.Attribute.DateTime;
    region: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10;
      }>;
    rule: Schema.Attribute.Enumeration<
      ['solar_md', 'lunar_md', 'lunar_last_day', 'solar_term', 'nth_weekday', 'table']
    > &
      Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiInteractionInteraction extends Struct.CollectionTypeSchema {
  collectionName: 'interactions';
  info: {
    displayName: 'Interaction';
    pluralName: 'interactions';
    singularName: 'interaction';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    archivedAt: Schema.Attribute.DateTime;
    attachments: Schema.Attribute.Media<'images' | 'files' | 'audios', true>;
    channel: Schema.Attribute.Enumeration<
      ['call', 'sms', 'email', 'wechat', 'visit', 'meeting', 'web_chat', 'viewing', 'mail', 'other']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'call'>;
    complaint: Schema.Attribute.Relation<'manyToOne', 'api::complaint.complaint'>;
    content: Schema.Attribute.Text;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'> & Schema.Attribute.Required;
    customerFeedback: Schema.Attribute.Text;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    direction: Schema.Attribute.Enumeration<['outbound', 'inbound']> & Schema.Attribute.DefaultTo<'outbound'>;
    durationSec: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 86400;
          min: 0;
        },
        number
      >;
    employee: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    listing: Schema.Attribute.Relation<'manyToOne', 'api::listing.listing'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::interaction.interaction'> & Schema.Attribute.Private;
    nextContactAt: Schema.Attribute.DateTime;
    nextStep: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    occurredAt: Schema.Attribute.DateTime;
    outcome: Schema.Attribute.Enumeration<
      [
        'connected',
        'no_answer',
        'busy',
        'wrong_number',
        'interested',
        'not_interested',
        'appointment',
        'follow_up',
        'complaint',
        'do_not_contact',
      ]
    >;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    subject: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    transaction: Schema.Attribute.Relation<'manyToOne', 'api::transaction.transaction'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    valid: Schema.Attribute.Boolean;
  };
}

export interface ApiListingListing extends Struct.CollectionTypeSchema {
  collectionName: 'listings';
  info: {
    displayName: 'Listing';
    pluralName: 'listings';
    singularName: 'listing';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    address: Schema.Attribute.Component<'place.address', false>;
    agreement: Schema.Attribute.Enumeration<['open', 'exclusive', 'exclusive_agency', 'net']>;
    agreementFrom: Schema.Attribute.Date;
    agreementTo: Schema.Attribute.Date;
    archivedAt: Schema.Attribute.DateTime;
    area: Schema.Attribute.Relation<'manyToOne', 'api::area.area'>;
    areaUnit: Schema.Attribute.Enumeration<['sqm', 'sqft', 'mu']> & Schema.Attribute.DefaultTo<'sqm'>;
    bathrooms: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      >;
    bedrooms: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      >;
    building: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    buildingType: Schema.Attribute.Enumeration<['tower', 'slab', 'mixed', 'bungalow']>;
    certificateNo: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    certificateNoIndex: Schema.Attribute.String & Schema.Attribute.Private;
    closedOn: Schema.Attribute.Date;
    closePrice: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    daysOnMarket: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    decoration: Schema.Attribute.Enumeration<['rough', 'simple', 'fine', 'luxury', 'other']>;
    deposit: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    elevator: Schema.Attribute.Boolean;
    estate: Schema.Attribute.Relation<'manyToOne', 'api::estate.estate'>;
    externalIds: Schema.Attribute.Component<'listing.external-id', true>;
    externalKey: Schema.Attribute.String & Schema.Attribute.Private;
    facilities: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['metro', 'school', 'hospital', 'park', 'mall', 'parking', 'gym', 'pool', 'security'];
        }
      >;
    floor: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 300;
          min: -10;
        },
        number
      >;
    floorBand: Schema.Attribute.Enumeration<['low', 'mid', 'high']>;
    floorsTotal: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 300;
          min: 1;
        },
        number
      >;
    furnished: Schema.Attribute.Boolean;
    heating: Schema.Attribute.Enumeration<['central', 'individual', 'floor', 'none']>;
    keyHolder: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    kitchens: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 20;
          min: 0;
        },
        number
      >;
    latitude: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: -90;
        },
        number
      >;
    layoutText: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    listingType: Schema.Attribute.Enumeration<['sale', 'rent', 'new_home', 'commercial_sale', 'commercial_lease']> &
      Schema.Attribute.Required;
    listPrice: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    livingArea: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    livingRooms: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      >;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::listing.listing'> & Schema.Attribute.Private;
    longitude: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 180;
          min: -180;
        },
        number
      >;
    lotArea: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    media: Schema.Attribute.Media<'images' | 'videos' | 'files', true>;
    mortgage: Schema.Attribute.Boolean;
    number: Schema.Attribute.String &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
    occupancy: Schema.Attribute.Enumeration<['owner', 'tenant', 'vacant']>;
    onMarketOn: Schema.Attribute.Date;
    orientation: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];
        }
      >;
    originalListPrice: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    owner: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    owners: Schema.Attribute.Component<'listing.owner', true>;
    ownership: Schema.Attribute.Enumeration<
      ['commercial_housing', 'affordable', 'public_housing', 'commercial', 'joint', 'other']
    >;
    ownershipYears: Schema.Attribute.Enumeration<['under_two', 'over_two', 'over_five_only']>;
    parkingTotal: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 1000;
          min: 0;
        },
        number
      >;
    privateRemarks: Schema.Attribute.Text;
    propertyType: Schema.Attribute.Enumeration<
      [
        'apartment',
        'villa',
        'townhouse',
        'loft',
        'courtyard',
        'office',
        'shop',
        'warehouse',
        'factory',
        'land',
        'parking',
        'other',
      ]
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'apartment'>;
    publicRemarks: Schema.Attribute.Text;
    publishedAt: Schema.Attribute.DateTime;
    rent: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    roles: Schema.Attribute.Component<'listing.role-share', true>;
    room: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    showingRules: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['appointment', 'call_first', 'lockbox', 'tenant_occupied', 'any_time'];
        }
      >;
    sourceChannel: Schema.Attribute.Enumeration<
      [
        'phone',
        'email',
        'web_chat',
        'website',
        'social',
        'app',
        'walk_in',
        'opening',
        'viewing',
        'exhibition',
        'partner',
        'referral',
        'portal',
        'import',
        'other',
      ]
    >;
    state: Schema.Attribute.Enumeration<
      ['draft', 'coming_soon', 'active', 'hold', 'reserved', 'pending', 'closed', 'withdrawn', 'canceled', 'expired']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'draft'>;
    tags: Schema.Attribute.JSON;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    transactions: Schema.Attribute.Relation<'oneToMany', 'api::transaction.transaction'>;
    unit: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    unitPrice: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    usableArea: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    visibility: Schema.Attribute.Enumeration<['private', 'public', 'open']> & Schema.Attribute.DefaultTo<'public'>;
    yearBuilt: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 2200;
          min: 1800;
        },
        number
      >;
  };
}

export interface ApiPlaybookRunPlaybookRun extends Struct.CollectionTypeSchema {
  collectionName: 'playbook_runs';
  info: {
    displayName: 'Playbook run';
    pluralName: 'playbook-runs';
    singularName: 'playbook-run';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    byHand: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'>;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::playbook-run.playbook-run'> & Schema.Attribute.Private;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    playbook: Schema.Attribute.Relation<'manyToOne', 'api::playbook.playbook'>;
    playbookKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    round: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
    roundStartedOn: Schema.Attribute.Date & Schema.Attribute.Required;
    startedOn: Schema.Attribute.Date & Schema.Attribute.Required;
    state: Schema.Attribute.Enumeration<['active', 'completed', 'stopped']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'active'>;
    stoppedAt: Schema.Attribute.DateTime;
    stopReason: Schema.Attribute.Enumeration<
      ['left_audience', 'do_not_contact', 'complaint_open', 'archived', 'playbook_ended', 'by_hand']
    >;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiPlaybookPlaybook extends Struct.CollectionTypeSchema {
  collectionName: 'playbooks';
  info: {
    displayName: 'Playbook';
    pluralName: 'playbooks';
    singularName: 'playbook';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    activeSince: Schema.Attribute.DateTime;
    audienceSources: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: [
            'phone',
            'email',
            'web_chat',
            'website',
            'social',
            'app',
            'walk_in',
            'opening',
            'viewing',
            'exhibition',
            'partner',
            'referral',
            'portal',
            'import',
            'other',
          ];
        }
      >;
    audienceStages: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: [
            'new',
            'attempting',
            'contacted',
            'qualified',
            'viewing',
            'negotiating',
            'reserved',
            'signed',
            'owner',
            'dormant',
            'lost',
          ];
        }
      >;
    audienceTiers: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['A', 'B', 'C', 'D'];
        }
      >;
    audienceTypes: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::crm.choices',
        {
          values: ['buyer', 'seller', 'landlord', 'tenant', 'investor', 'referrer', 'partner'];
        }
      >;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::playbook.playbook'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    newPerOwnerAndDay: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 200;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<5>;
    pausedAt: Schema.Attribute.DateTime;
    publishedAt: Schema.Attribute.DateTime;
    repeatAfterDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 3650;
          min: 1;
        },
        number
      >;
    state: Schema.Attribute.Enumeration<['draft', 'active', 'paused', 'ended']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'draft'>;
    steps: Schema.Attribute.Component<'playbook.step', true> &
      Schema.Attribute.SetMinMax<
        {
          max: 60;
        },
        number
      >;
    strategy: Schema.Attribute.Enumeration<['retention', 'development', 'win_back']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'retention'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiStageChangeStageChange extends Struct.CollectionTypeSchema {
  collectionName: 'stage_changes';
  info: {
    displayName: 'Stage change';
    pluralName: 'stage-changes';
    singularName: 'stage-change';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    at: Schema.Attribute.DateTime & Schema.Attribute.Required;
    by: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    byName: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    from: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::stage-change.stage-change'> & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    reason: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    recordId: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    recordType: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    secondsInStage: Schema.Attribute.Integer;
    to: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiSurveyInvitationSurveyInvitation extends Struct.CollectionTypeSchema {
  collectionName: 'survey_invitations';
  info: {
    displayName: 'Survey invitation';
    pluralName: 'survey-invitations';
    singularName: 'survey-invitation';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    answeredAt: Schema.Attribute.DateTime;
    complaint: Schema.Attribute.Relation<'manyToOne', 'api::complaint.complaint'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'>;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    expiresAt: Schema.Attribute.DateTime;
    language: Schema.Attribute.Enumeration<['en', 'zh-CN', 'zh-TW']>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::survey-invitation.survey-invitation'> &
      Schema.Attribute.Private;
    message: Schema.Attribute.Relation<'manyToOne', 'api::care-message.care-message'>;
    occurrenceKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    plan: Schema.Attribute.Relation<'manyToOne', 'api::care-plan.care-plan'>;
    publishedAt: Schema.Attribute.DateTime;
    sentAt: Schema.Attribute.DateTime;
    survey: Schema.Attribute.Relation<'manyToOne', 'api::survey.survey'>;
    surveyKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    tokenHash: Schema.Attribute.String & Schema.Attribute.Private;
    transaction: Schema.Attribute.Relation<'manyToOne', 'api::transaction.transaction'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    viewing: Schema.Attribute.Relation<'manyToOne', 'api::viewing.viewing'>;
  };
}

export interface ApiSurveyResponseSurveyResponse extends Struct.CollectionTypeSchema {
  collectionName: 'survey_responses';
  info: {
    displayName: 'Survey answer';
    pluralName: 'survey-responses';
    singularName: 'survey-response';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    answeredAt: Schema.Attribute.DateTime;
    answers: Schema.Attribute.JSON;
    ces: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 7;
          min: 1;
        },
        number
      >;
    comment: Schema.Attribute.Text;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    csat: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'>;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    followUpTask: Schema.Attribute.Relation<'oneToOne', 'api::task.task'>;
    invitation: Schema.Attribute.Relation<'oneToOne', 'api::survey-invitation.survey-invitation'>;
    invitationKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    language: Schema.Attribute.Enumeration<['en', 'zh-CN', 'zh-TW']>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::survey-response.survey-response'> &
      Schema.Attribute.Private;
    nps: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 10;
          min: 0;
        },
        number
      >;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    survey: Schema.Attribute.Relation<'manyToOne', 'api::survey.survey'>;
    taskKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiSurveySurvey extends Struct.CollectionTypeSchema {
  collectionName: 'surveys';
  info: {
    displayName: 'Survey';
    pluralName: 'surveys';
    singularName: 'survey';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    active: Schema.Attribute.Boolean & Schema.Attribute.Required & Schema.Attribute.DefaultTo<true>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    expiresAfterDays: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 365;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<30>;
    kind: Schema.Attribute.Enumeration<['csat', 'nps', 'ces', 'mixed']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'mixed'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::survey.survey'> & Schema.Attribute.Private;
    minGapDays: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 3650;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<30>;
    publishedAt: Schema.Attribute.DateTime;
    questions: Schema.Attribute.Component<'survey.question', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 20;
          min: 1;
        },
        number
      >;
    thankYou: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    thankYouZhHans: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    thankYouZhHant: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiTaskTask extends Struct.CollectionTypeSchema {
  collectionName: 'tasks';
  info: {
    displayName: 'Task';
    pluralName: 'tasks';
    singularName: 'task';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    archivedAt: Schema.Attribute.DateTime;
    assignedBy: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    assignee: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    complaint: Schema.Attribute.Relation<'manyToOne', 'api::complaint.complaint'>;
    completedAt: Schema.Attribute.DateTime;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'>;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    dueAt: Schema.Attribute.DateTime;
    interaction: Schema.Attribute.Relation<'manyToOne', 'api::interaction.interaction'>;
    listing: Schema.Attribute.Relation<'manyToOne', 'api::listing.listing'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::task.task'> & Schema.Attribute.Private;
    newNeeds: Schema.Attribute.Text;
    notes: Schema.Attribute.Text;
    occasion: Schema.Attribute.String &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    onTime: Schema.Attribute.Boolean;
    origin: Schema.Attribute.Enumeration<['manual', 'rule', 'plan', 'sla']> & Schema.Attribute.DefaultTo<'manual'>;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    playbook: Schema.Attribute.Relation<'manyToOne', 'api::playbook.playbook'>;
    playbookRunKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    priority: Schema.Attribute.Enumeration<['low', 'normal', 'high', 'urgent']> & Schema.Attribute.DefaultTo<'normal'>;
    progress: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 100;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    publishedAt: Schema.Attribute.DateTime;
    remindAt: Schema.Attribute.DateTime;
    result: Schema.Attribute.Text;
    satisfaction: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    state: Schema.Attribute.Enumeration<['todo', 'doing', 'blocked', 'done', 'cancelled']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'todo'>;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    transaction: Schema.Attribute.Relation<'manyToOne', 'api::transaction.transaction'>;
    type: Schema.Attribute.Enumeration<
      ['call', 'message', 'visit', 'viewing', 'document', 'care', 'return_visit', 'complaint', 'other']
    > &
      Schema.Attribute.DefaultTo<'call'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiTeamTeam extends Struct.CollectionTypeSchema {
  collectionName: 'teams';
  info: {
    displayName: 'Team';
    pluralName: 'teams';
    singularName: 'team';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    archivedAt: Schema.Attribute.DateTime;
    city: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::team.team'> & Schema.Attribute.Private;
    manager: Schema.Attribute.Relation<'oneToOne', 'api::employee.employee'>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    parent: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiTransactionTransaction extends Struct.CollectionTypeSchema {
  collectionName: 'transactions';
  info: {
    displayName: 'Transaction';
    pluralName: 'transactions';
    singularName: 'transaction';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    amount: Schema.Attribute.Decimal &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    archivedAt: Schema.Attribute.DateTime;
    cancelledOn: Schema.Attribute.Date;
    cancelReason: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    checklist: Schema.Attribute.Component<'transaction.step', true>;
    commissions: Schema.Attribute.Component<'transaction.commission', true>;
    commissionTotal: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    completedOn: Schema.Attribute.Date;
    counterparty: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'>;
    counterpartyRole: Schema.Attribute.Enumeration<['seller', 'landlord', 'developer']>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    currency: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }>;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'> & Schema.Attribute.Required;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    customerRole: Schema.Attribute.Enumeration<['buyer', 'tenant']> & Schema.Attribute.DefaultTo<'buyer'>;
    depositAmount: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    depositOn: Schema.Attribute.Date;
    downPayment: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    handedOverOn: Schema.Attribute.Date;
    intentionOn: Schema.Attribute.Date;
    listing: Schema.Attribute.Relation<'manyToOne', 'api::listing.listing'> & Schema.Attribute.Required;
    listingKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    loanAmount: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    loanOn: Schema.Attribute.Date;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::transaction.transaction'> & Schema.Attribute.Private;
    notes: Schema.Attribute.Text;
    number: Schema.Attribute.String &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20;
      }>;
    owner: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    paymentMethod: Schema.Attribute.Enumeration<['cash', 'commercial_loan', 'provident_fund', 'combined']>;
    payments: Schema.Attribute.Component<'transaction.payment', true>;
    publishedAt: Schema.Attribute.DateTime;
    refundState: Schema.Attribute.Enumeration<['none', 'requested', 'refunded', 'refused']> &
      Schema.Attribute.DefaultTo<'none'>;
    searchText: Schema.Attribute.Text & Schema.Attribute.Private;
    signedOn: Schema.Attribute.Date;
    stage: Schema.Attribute.Enumeration<
      ['intention', 'deposit', 'subscribed', 'signed', 'loan', 'transfer', 'handed_over', 'completed', 'cancelled']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'intention'>;
    subscribedOn: Schema.Attribute.Date;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    transferOn: Schema.Attribute.Date;
    type: Schema.Attribute.Enumeration<['sale', 'rent', 'new_home']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'sale'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface ApiViewingViewing extends Struct.CollectionTypeSchema {
  collectionName: 'viewings';
  info: {
    displayName: 'Viewing';
    pluralName: 'viewings';
    singularName: 'viewing';
  };
  options: {
    draftAndPublish: false;
  };
  attributes: {
    agent: Schema.Attribute.Relation<'manyToOne', 'api::employee.employee'>;
    archivedAt: Schema.Attribute.DateTime;
    cancelReason: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    coAgents: Schema.Attribute.Relation<'manyToMany', 'api::employee.employee'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    customer: Schema.Attribute.Relation<'manyToOne', 'api::customer.customer'> & Schema.Attribute.Required;
    customerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    demand: Schema.Attribute.Relation<'manyToOne', 'api::demand.demand'>;
    endAt: Schema.Attribute.DateTime;
    feedbackDueAt: Schema.Attribute.DateTime;
    lines: Schema.Attribute.Component<'viewing.line', true>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'api::viewing.viewing'> & Schema.Attribute.Private;
    meetingPoint: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    notes: Schema.Attribute.Text;
    ownerKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    proof: Schema.Attribute.Media<'images', true>;
    publishedAt: Schema.Attribute.DateTime;
    startAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    state: Schema.Attribute.Enumeration<['requested', 'confirmed', 'done', 'no_show', 'cancelled', 'rescheduled']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'requested'>;
    team: Schema.Attribute.Relation<'manyToOne', 'api::team.team'>;
    teamKey: Schema.Attribute.Integer & Schema.Attribute.Private;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginContentReleasesRelease extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_releases';
  info: {
    displayName: 'Release';
    pluralName: 'releases';
    singularName: 'release';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    actions: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release-action'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    publishedAt: Schema.Attribute.DateTime;
    releasedAt: Schema.Attribute.DateTime;
    scheduledAt: Schema.Attribute.DateTime;
    status: Schema.Attribute.Enumeration<['ready', 'blocked', 'failed', 'done', 'empty']> & Schema.Attribute.Required;
    timezone: Schema.Attribute.String;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginContentReleasesReleaseAction extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_release_actions';
  info: {
    displayName: 'Release Action';
    pluralName: 'release-actions';
    singularName: 'release-action';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    contentType: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    entryDocumentId: Schema.Attribute.String;
    isEntryValid: Schema.Attribute.Boolean;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::content-releases.release-action'> &
      Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    release: Schema.Attribute.Relation<'manyToOne', 'plugin::content-releases.release'>;
    type: Schema.Attribute.Enumeration<['publish', 'unpublish']> & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginI18NLocale extends Struct.CollectionTypeSchema {
  collectionName: 'i18n_locale';
  info: {
    collectionName: 'locales';
    description: '';
    displayName: 'Locale';
    pluralName: 'locales';
    singularName: 'locale';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    code: Schema.Attribute.String & Schema.Attribute.Unique;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::i18n.locale'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 1;
        },
        number
      >;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginReviewWorkflowsWorkflow extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_workflows';
  info: {
    description: '';
    displayName: 'Workflow';
    name: 'Workflow';
    pluralName: 'workflows';
    singularName: 'workflow';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    contentTypes: Schema.Attribute.JSON & Schema.Attribute.Required & Schema.Attribute.DefaultTo<'[]'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String & Schema.Attribute.Required & Schema.Attribute.Unique;
    publishedAt: Schema.Attribute.DateTime;
    stageRequiredToPublish: Schema.Attribute.Relation<'oneToOne', 'plugin::review-workflows.workflow-stage'>;
    stages: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow-stage'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginReviewWorkflowsWorkflowStage extends Struct.CollectionTypeSchema {
  collectionName: 'strapi_workflows_stages';
  info: {
    description: '';
    displayName: 'Stages';
    name: 'Workflow Stage';
    pluralName: 'workflow-stages';
    singularName: 'workflow-stage';
  };
  options: {
    draftAndPublish: false;
    version: '1.1.0';
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    color: Schema.Attribute.String & Schema.Attribute.DefaultTo<'#4945FF'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::review-workflows.workflow-stage'> &
      Schema.Attribute.Private;
    name: Schema.Attribute.String;
    permissions: Schema.Attribute.Relation<'manyToMany', 'admin::permission'>;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    workflow: Schema.Attribute.Relation<'manyToOne', 'plugin::review-workflows.workflow'>;
  };
}

export interface PluginUploadFile extends Struct.CollectionTypeSchema {
  collectionName: 'files';
  info: {
    description: '';
    displayName: 'File';
    pluralName: 'files';
    singularName: 'file';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    alternativeText: Schema.Attribute.Text;
    caption: Schema.Attribute.Text;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    ext: Schema.Attribute.String;
    focalPoint: Schema.Attribute.JSON;
    folder: Schema.Attribute.Relation<'manyToOne', 'plugin::upload.folder'> & Schema.Attribute.Private;
    folderPath: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    formats: Schema.Attribute.JSON;
    hash: Schema.Attribute.String & Schema.Attribute.Required;
    height: Schema.Attribute.Integer;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.file'> & Schema.Attribute.Private;
    mime: Schema.Attribute.String & Schema.Attribute.Required;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    previewUrl: Schema.Attribute.Text;
    provider: Schema.Attribute.String & Schema.Attribute.Required;
    provider_metadata: Schema.Attribute.JSON;
    publishedAt: Schema.Attribute.DateTime;
    related: Schema.Attribute.Relation<'morphToMany'>;
    size: Schema.Attribute.Decimal & Schema.Attribute.Required;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    url: Schema.Attribute.Text & Schema.Attribute.Required;
    width: Schema.Attribute.Integer;
  };
}

export interface PluginUploadFolder extends Struct.CollectionTypeSchema {
  collectionName: 'upload_folders';
  info: {
    displayName: 'Folder';
    pluralName: 'folders';
    singularName: 'folder';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    children: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.folder'>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    files: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.file'>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::upload.folder'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    parent: Schema.Attribute.Relation<'manyToOne', 'plugin::upload.folder'>;
    path: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 1;
      }>;
    pathId: Schema.Attribute.Integer & Schema.Attribute.Required & Schema.Attribute.Unique;
    publishedAt: Schema.Attribute.DateTime;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginUsersPermissionsPermission extends Struct.CollectionTypeSchema {
  collectionName: 'up_permissions';
  info: {
    description: '';
    displayName: 'Permission';
    name: 'permission';
    pluralName: 'permissions';
    singularName: 'permission';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    action: Schema.Attribute.String & Schema.Attribute.Required;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.permission'> &
      Schema.Attribute.Private;
    publishedAt: Schema.Attribute.DateTime;
    role: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.role'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
  };
}

export interface PluginUsersPermissionsRole extends Struct.CollectionTypeSchema {
  collectionName: 'up_roles';
  info: {
    description: '';
    displayName: 'Role';
    name: 'role';
    pluralName: 'roles';
    singularName: 'role';
  };
  options: {
    draftAndPublish: false;
  };
  pluginOptions: {
    'content-manager': {
      visible: false;
    };
    'content-type-builder': {
      visible: false;
    };
  };
  attributes: {
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    description: Schema.Attribute.String;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.role'> & Schema.Attribute.Private;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 3;
      }>;
    permissions: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.permission'>;
    publishedAt: Schema.Attribute.DateTime;
    type: Schema.Attribute.String & Schema.Attribute.Unique;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    users: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'>;
  };
}

export interface PluginUsersPermissionsUser extends Struct.CollectionTypeSchema {
  collectionName: 'up_users';
  info: {
    description: '';
    displayName: 'User';
    name: 'user';
    pluralName: 'users';
    singularName: 'user';
  };
  options: {
    draftAndPublish: false;
    timestamps: true;
  };
  attributes: {
    blocked: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    confirmationToken: Schema.Attribute.String & Schema.Attribute.Private;
    confirmed: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    createdAt: Schema.Attribute.DateTime;
    createdBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    email: Schema.Attribute.Email &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    locale: Schema.Attribute.String & Schema.Attribute.Private;
    localizations: Schema.Attribute.Relation<'oneToMany', 'plugin::users-permissions.user'> & Schema.Attribute.Private;
    password: Schema.Attribute.Password &
      Schema.Attribute.Private &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 6;
      }>;
    provider: Schema.Attribute.String;
    publishedAt: Schema.Attribute.DateTime;
    resetPasswordToken: Schema.Attribute.String & Schema.Attribute.Private;
    role: Schema.Attribute.Relation<'manyToOne', 'plugin::users-permissions.role'>;
    updatedAt: Schema.Attribute.DateTime;
    updatedBy: Schema.Attribute.Relation<'oneToOne', 'admin::user'> & Schema.Attribute.Private;
    username: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.Unique &
      Schema.Attribute.SetMinMaxLength<{
        minLength: 3;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ContentTypeSchemas {
      'admin::api-token': AdminApiToken;
      'admin::api-token-permission': AdminApiTokenPermission;
      'admin::permission': AdminPermission;
      'admin::role': AdminRole;
      'admin::session': AdminSession;
      'admin::transfer-token': AdminTransferToken;
      'admin::transfer-token-permission': AdminTransferTokenPermission;
      'admin::user': AdminUser;
      'api::area.area': ApiAreaArea;
      'api::care-message.care-message': ApiCareMessageCareMessage;
      'api::care-plan.care-plan': ApiCarePlanCarePlan;
      'api::complaint.complaint': ApiComplaintComplaint;
      'api::consent.consent': ApiConsentConsent;
      'api::customer-relation.customer-relation': ApiCustomerRelationCustomerRelation;
      'api::customer.customer': ApiCustomerCustomer;
      'api::demand.demand': ApiDemandDemand;
      'api::employee.employee': ApiEmployeeEmployee;
      'api::estate.estate': ApiEstateEstate;
      'api::holiday.holiday': ApiHolidayHoliday;
      'api::interaction.interaction': ApiInteractionInteraction;
      'api::listing.listing': ApiListingListing;
      'api::playbook-run.playbook-run': ApiPlaybookRunPlaybookRun;
      'api::playbook.playbook': ApiPlaybookPlaybook;
      'api::stage-change.stage-change': ApiStageChangeStageChange;
      'api::survey-invitation.survey-invitation': ApiSurveyInvitationSurveyInvitation;
      'api::survey-response.survey-response': ApiSurveyResponseSurveyResponse;
      'api::survey.survey': ApiSurveySurvey;
      'api::task.task': ApiTaskTask;
      'api::team.team': ApiTeamTeam;
      'api::transaction.transaction': ApiTransactionTransaction;
      'api::viewing.viewing': ApiViewingViewing;
      'plugin::content-releases.release': PluginContentReleasesRelease;
      'plugin::content-releases.release-action': PluginContentReleasesReleaseAction;
      'plugin::i18n.locale': PluginI18NLocale;
      'plugin::review-workflows.workflow': PluginReviewWorkflowsWorkflow;
      'plugin::review-workflows.workflow-stage': PluginReviewWorkflowsWorkflowStage;
      'plugin::upload.file': PluginUploadFile;
      'plugin::upload.folder': PluginUploadFolder;
      'plugin::users-permissions.permission': PluginUsersPermissionsPermission;
      'plugin::users-permissions.role': PluginUsersPermissionsRole;
      'plugin::users-permissions.user': PluginUsersPermissionsUser;
    }
  }
}
