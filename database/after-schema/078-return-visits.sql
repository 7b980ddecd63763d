-- One return visit an occasion, whoever plans it and how often.
create unique index if not exists tasks_occasion on tasks (occasion) where occasion is not null;
