create index if not exists stage_changes_record on stage_changes (record_id, at);
