-- Surveys: who was asked what, and what was answered. Keys as in 020-link-keys.sql.
create or replace trigger crm_survey_key_insert after insert on survey_invitations_survey_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_invitations', 'survey_invitation_id', 'survey_id', 'survey_key');
create or replace trigger crm_survey_key_update after update on survey_invitations_survey_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_invitations', 'survey_invitation_id', 'survey_id', 'survey_key');
create or replace trigger crm_survey_key_delete after delete on survey_invitations_survey_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('survey_invitations', 'survey_invitation_id', 'survey_id', 'survey_key');

create or replace trigger crm_customer_key_insert after insert on survey_invitations_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_invitations', 'survey_invitation_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on survey_invitations_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_invitations', 'survey_invitation_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on survey_invitations_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('survey_invitations', 'survey_invitation_id', 'customer_id', 'customer_key');

create or replace trigger crm_customer_key_insert after insert on survey_responses_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on survey_responses_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on survey_responses_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'customer_id', 'customer_key');

create or replace trigger crm_invitation_key_insert after insert on survey_responses_invitation_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'survey_invitation_id', 'invitation_key');
create or replace trigger crm_invitation_key_update after update on survey_responses_invitation_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'survey_invitation_id', 'invitation_key');
create or replace trigger crm_invitation_key_delete after delete on survey_responses_invitation_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'survey_invitation_id', 'invitation_key');

create or replace trigger crm_task_key_insert after insert on survey_responses_follow_up_task_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'task_id', 'task_key');
create or replace trigger crm_task_key_update after update on survey_responses_follow_up_task_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'task_id', 'task_key');
create or replace trigger crm_task_key_delete after delete on survey_responses_follow_up_task_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('survey_responses', 'survey_response_id', 'task_id', 'task_key');

-- One invitation an occasion, one answer an invitation, and no two with one secret.
create unique index if not exists survey_invitations_once on survey_invitations (survey_key, customer_key, occurrence_key);
create unique index if not exists survey_invitations_token on survey_invitations (token_hash);
create unique index if not exists survey_responses_once on survey_responses (invitation_key);
create index if not exists survey_invitations_of_customer on survey_invitations (customer_key, sent_at desc);
create index if not exists survey_invitations_sent on survey_invitations (sent_at);
create index if not exists survey_responses_of_customer on survey_responses (customer_key, answered_at);
create index if not exists survey_responses_answered on survey_responses (answered_at desc, id desc);

-- Who answers for the customer sees the customer's answers, also those of the predecessor's time.
create or replace function crm_surveys_follow_customer() returns trigger language plpgsql as $$
begin
  update survey_invitations set owner_key = new.owner_key, team_key = new.team_key where customer_key = new.id;
  update survey_responses set owner_key = new.owner_key, team_key = new.team_key where customer_key = new.id;
  return null;
end $$;

create or replace trigger crm_surveys_follow after update of owner_key, team_key on customers
  for each row when (old.owner_key is distinct from new.owner_key or old.team_key is distinct from new.team_key)
  execute function crm_surveys_follow_customer();
