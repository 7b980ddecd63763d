-- Human numbers: C-000123. A sequence never gives a number twice, whoever asks and whatever is rolled back.
create sequence if not exists crm_number_c;
create sequence if not exists crm_number_l;
create sequence if not exists crm_number_t;
create sequence if not exists crm_number_k;
create sequence if not exists crm_number_e;

create or replace function crm_next_number(letter text) returns text language sql volatile as $$
  select letter || '-' || lpad(n::text, greatest(6, length(n::text)), '0')
  from (select nextval(('crm_number_' || lower(letter))::regclass) as n) taken
$$;

-- Rows that come in without a number get one; takeNumbers asks for those of a bulk load in one go.
create or replace function crm_set_number() returns trigger language plpgsql as $$
begin
  if new.number is null then
    new.number := crm_next_number(tg_argv[0]);
  end if;
  return new;
end $$;

create or replace trigger crm_set_number before insert on customers
  for each row execute function crm_set_number('C');
create or replace trigger crm_set_number before insert on listings
  for each row execute function crm_set_number('L');
create or replace trigger crm_set_number before insert on transactions
  for each row execute function crm_set_number('T');
create or replace trigger crm_set_number before insert on complaints
  for each row execute function crm_set_number('K');
create or replace trigger crm_set_number before insert on employees
  for each row execute function crm_set_number('E');

create unique index if not exists customers_number on customers (number);
create unique index if not exists listings_number on listings (number);
create unique index if not exists transactions_number on transactions (number);
create unique index if not exists complaints_number on complaints (number);
create unique index if not exists employees_number on employees (number);
