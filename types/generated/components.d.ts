import type { Schema, Struct } from '@strapi/strapi';

export interface CareTemplate extends Struct.ComponentSchema {
  collectionName: 'components_care_templates';
  info: {
    displayName: 'Message template';
    icon: 'message';
  };
  attributes: {
    body: Schema.Attribute.Text & Schema.Attribute.Required;
    html: Schema.Attribute.Text;
    language: Schema.Attribute.Enumeration<['en', 'zh-CN', 'zh-TW']> & Schema.Attribute.Required;
    sms: Schema.Attribute.Text;
    smsTemplate: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    subject: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
  };
}

export interface ComplaintStep extends Struct.ComponentSchema {
  collectionName: 'components_complaint_steps';
  info: {
    displayName: 'Complaint step';
    icon: 'bulletList';
  };
  attributes: {
    at: Schema.Attribute.DateTime;
    by: Schema.Attribute.Relation<'oneToOne', 'api::employee.employee'>;
    text: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface CustomerEmail extends Struct.ComponentSchema {
  collectionName: 'components_customer_emails';
  info: {
    displayName: 'Email';
    icon: 'envelop';
  };
  attributes: {
    address: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 254;
      }>;
    addressIndex: Schema.Attribute.String & Schema.Attribute.Private;
    label: Schema.Attribute.Enumeration<['personal', 'work', 'other']> & Schema.Attribute.DefaultTo<'personal'>;
    primary: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    verifiedAt: Schema.Attribute.DateTime;
  };
}

export interface CustomerPhone extends Struct.ComponentSchema {
  collectionName: 'components_customer_phones';
  info: {
    displayName: 'Phone';
    icon: 'phone';
  };
  attributes: {
    extension: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 10;
      }>;
    label: Schema.Attribute.Enumeration<['mobile', 'home', 'work', 'other']> & Schema.Attribute.DefaultTo<'mobile'>;
    number: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 32;
      }>;
    numberIndex: Schema.Attribute.String & Schema.Attribute.Private;
    numberLastFourIndex: Schema.Attribute.String & Schema.Attribute.Private;
    primary: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    verifiedAt: Schema.Attribute.DateTime;
  };
}

export interface EstateBuilding extends Struct.ComponentSchema {
  collectionName: 'components_estate_buildings';
  info: {
    displayName: 'Building';
    icon: 'layout';
  };
  attributes: {
    elevators: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 100;
          min: 0;
        },
        number
      >;
    floors: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 200;
          min: 1;
        },
        number
      >;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    units: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 200;
          min: 0;
        },
        number
      >;
  };
}

export interface ListingExternalId extends Struct.ComponentSchema {
  collectionName: 'components_listing_external_ids';
  info: {
    displayName: 'External ID';
    icon: 'link';
  };
  attributes: {
    system: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    value: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
  };
}

export interface ListingOwner extends Struct.ComponentSchema {
  collectionName: 'components_listing_owners';
  info: {
    displayName: 'Listing owner';
    icon: 'user';
  };
  attributes: {
    customer: Schema.Attribute.Relation<'oneToOne', 'api::customer.customer'>;
    role: Schema.Attribute.Enumeration<['owner', 'co_owner', 'agent_of_owner', 'contact']> &
      Schema.Attribute.DefaultTo<'owner'>;
  };
}

export interface ListingRoleShare extends Struct.ComponentSchema {
  collectionName: 'components_listing_role_shares';
  info: {
    displayName: 'Listing role';
    icon: 'user';
  };
  attributes: {
    employee: Schema.Attribute.Relation<'oneToOne', 'api::employee.employee'>;
    role: Schema.Attribute.Enumeration<['recorder', 'keeper', 'surveyor', 'key_holder', 'paperwork', 'first_agent']> &
      Schema.Attribute.Required;
    sharePercent: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 100;
          min: 0;
        },
        number
      >;
  };
}

export interface PlaceAddress extends Struct.ComponentSchema {
  collectionName: 'components_place_addresses';
  info: {
    displayName: 'Address';
    icon: 'pinMap';
  };
  attributes: {
    city: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    country: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2;
      }>;
    detail: Schema.Attribute.Text &
      Schema.Attribute.CustomField<'plugin::crm.encrypted'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    detailIndex: Schema.Attribute.String & Schema.Attribute.Private;
    district: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    latitude: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: -90;
        },
        number
      >;
    longitude: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 180;
          min: -180;
        },
        number
      >;
    postalCode: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 16;
      }>;
    province: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    street: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
  };
}

export interface PlaybookStep extends Struct.ComponentSchema {
  collectionName: 'components_playbook_steps';
  info: {
    displayName: 'Playbook step';
    icon: 'bulletList';
  };
  attributes: {
    afterDays: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 3650;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    notes: Schema.Attribute.Text;
    priority: Schema.Attribute.Enumeration<['low', 'normal', 'high', 'urgent']> & Schema.Attribute.DefaultTo<'normal'>;
    taskType: Schema.Attribute.Enumeration<
      ['call', 'message', 'visit', 'viewing', 'document', 'care', 'return_visit', 'complaint', 'other']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'call'>;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
  };
}

export interface SurveyQuestion extends Struct.ComponentSchema {
  collectionName: 'components_survey_questions';
  info: {
    displayName: 'Question';
    icon: 'question';
  };
  attributes: {
    key: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
    label: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    labelZhHans: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    labelZhHant: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    options: Schema.Attribute.Text;
    optionsZhHans: Schema.Attribute.Text;
    optionsZhHant: Schema.Attribute.Text;
    required: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    type: Schema.Attribute.Enumeration<['csat', 'nps', 'ces', 'choice', 'text']> & Schema.Attribute.Required;
  };
}

export interface TransactionCommission extends Struct.ComponentSchema {
  collectionName: 'components_transaction_commissions';
  info: {
    displayName: 'Commission line';
    icon: 'priceTag';
  };
  attributes: {
    amount: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    employee: Schema.Attribute.Relation<'oneToOne', 'api::employee.employee'>;
    paidAt: Schema.Attribute.DateTime;
    percent: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          max: 100;
          min: 0;
        },
        number
      >;
    role: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
  };
}

export interface TransactionPayment extends Struct.ComponentSchema {
  collectionName: 'components_transaction_payments';
  info: {
    displayName: 'Payment';
    icon: 'stack';
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
    dueAt: Schema.Attribute.DateTime;
    kind: Schema.Attribute.Enumeration<
      ['intention', 'deposit', 'down_payment', 'loan', 'balance', 'rent', 'fee', 'refund', 'other']
    > &
      Schema.Attribute.Required;
    paidAt: Schema.Attribute.DateTime;
  };
}

export interface TransactionStep extends Struct.ComponentSchema {
  collectionName: 'components_transaction_steps';
  info: {
    displayName: 'Checklist step';
    icon: 'check';
  };
  attributes: {
    doneAt: Schema.Attribute.DateTime;
    doneBy: Schema.Attribute.Relation<'oneToOne', 'api::employee.employee'>;
    dueAt: Schema.Attribute.DateTime;
    file: Schema.Attribute.Media<'images' | 'files'>;
    note: Schema.Attribute.String;
    step: Schema.Attribute.Enumeration<
      ['qualification', 'deposit', 'subscription', 'signing', 'loan', 'tax', 'transfer', 'handover', 'other']
    > &
      Schema.Attribute.Required;
  };
}

export interface ViewingLine extends Struct.ComponentSchema {
  collectionName: 'components_viewing_lines';
  info: {
    displayName: 'Viewed listing';
    icon: 'house';
  };
  attributes: {
    attended: Schema.Attribute.Boolean;
    disliked: Schema.Attribute.String;
    liked: Schema.Attribute.String;
    listing: Schema.Attribute.Relation<'oneToOne', 'api::listing.listing'>;
    order: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    priceOpinion: Schema.Attribute.Enumeration<['too_high', 'fair', 'low']>;
    rating: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 5;
          min: 1;
        },
        number
      >;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'care.template': CareTemplate;
      'complaint.step': ComplaintStep;
      'customer.email': CustomerEmail;
      'customer.phone': CustomerPhone;
      'estate.building': EstateBuilding;
      'listing.external-id': ListingExternalId;
      'listing.owner': ListingOwner;
      'listing.role-share': ListingRoleShare;
      'place.address': PlaceAddress;
      'playbook.step': PlaybookStep;
      'survey.question': SurveyQuestion;
      'transaction.commission': TransactionCommission;
      'transaction.payment': TransactionPayment;
      'transaction.step': TransactionStep;
      'viewing.line': ViewingLine;
    }
  }
}
