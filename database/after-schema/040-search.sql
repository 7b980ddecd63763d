-- Search (docs/decisions, ARCHITECTURE: search). What a trigram index cannot find: one and two Chinese characters, and
-- the first one or two letters of a word. From three letters on the trigram index serves.
create or replace function crm_search_grams(content text) returns text[] language sql immutable strict parallel safe as $$
  select array(
    select distinct gram from (
      select substr(run[1], place, size) as gram
      from regexp_matches(content, '[\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]+', 'g') as run,
        generate_series(1, length(run[1])) as place,
        generate_series(1, 2) as size
      where place + size - 1 <= length(run[1])
      union all
      select ' ' || left(word[1], size)
      from regexp_matches(content, '(?:^| )([a-z0-9]{1,2})', 'g') as word,
        generate_series(1, length(word[1])) as size
    ) as grams
  )
$$;

create index if not exists customers_search_grams on customers using gin (crm_search_grams(search_text));
create index if not exists customers_search_text on customers using gin (search_text gin_trgm_ops);
create index if not exists listings_search_grams on listings using gin (crm_search_grams(search_text));
create index if not exists listings_search_text on listings using gin (search_text gin_trgm_ops);
create index if not exists interactions_search_grams on interactions using gin (crm_search_grams(search_text));
create index if not exists interactions_search_text on interactions using gin (search_text gin_trgm_ops);
create index if not exists tasks_search_grams on tasks using gin (crm_search_grams(search_text));
create index if not exists tasks_search_text on tasks using gin (search_text gin_trgm_ops);
create index if not exists complaints_search_grams on complaints using gin (crm_search_grams(search_text));
create index if not exists complaints_search_text on complaints using gin (search_text gin_trgm_ops);
create index if not exists transactions_search_grams on transactions using gin (crm_search_grams(search_text));
create index if not exists transactions_search_text on transactions using gin (search_text gin_trgm_ops);
create index if not exists estates_search_grams on estates using gin (crm_search_grams(search_text));
create index if not exists estates_search_text on estates using gin (search_text gin_trgm_ops);

-- Areas and employees are few: they are read through.

-- Encrypted values are found by their blind indexes.
drop index if exists customer_phones_number, customer_phones_last_four, customer_emails_address;
create index if not exists customer_phones_number_index on components_customer_phones (number_index);
create index if not exists customer_phones_last_four_index on components_customer_phones (number_last_four_index);
create index if not exists customer_emails_address_index on components_customer_emails (address_index);
create index if not exists customers_wechat_id_index on customers (wechat_id_index) where wechat_id_index is not null;
create index if not exists customers_whatsapp_index on customers (whatsapp_index) where whatsapp_index is not null;
create index if not exists customers_wecom_external_id_index on customers (wecom_external_id_index)
  where wecom_external_id_index is not null;
create index if not exists customers_id_number_last_four_index on customers (id_number_last_four_index)
  where id_number_last_four_index is not null;
create index if not exists customers_cmps_component on customers_cmps (cmp_id, component_type);
