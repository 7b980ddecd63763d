-- What the feature channels keeps for itself, in a schema of our own: Strapi minds only its own.
create schema if not exists crm_channels;

-- How often a provider was asked what became of an uncertain message. A message sent again starts anew.
create table if not exists crm_channels.lookups (
  message integer primary key references care_messages (id) on delete cascade,
  handed_over_at timestamp not null,
  tries smallint not null
);

-- Calls in the present second (rate-limiter-flexible), for all processes together. Worth nothing after a crash.
create unlogged table if not exists crm_channels.rates (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- Answers of customers that were kept, so that a provider may tell of each more than once.
create table if not exists crm_channels.replies (
  provider text not null,
  id text not null,
  taken_at timestamp not null,
  primary key (provider, id)
);

-- Receipts name the message by the provider's id.
create index if not exists care_messages_of_provider on care_messages (provider_id) where provider_id is not null;
create index if not exists care_messages_uncertain on care_messages (channel, id) where state = 'uncertain';
