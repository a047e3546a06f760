-- norm: holidays, steps of reminding and thresholds are kept like all law: entered, ended and verified by people, never overwritten.
-- The labour code by which the holidays on file were set has been in force since that day.
alter table public_holiday add column valid_from date default date '2021-01-01' not null; -- the row holds for days that fall within these
alter table public_holiday add column valid_to date;
alter table public_holiday add column entered_by varchar(100);        -- null: shipped with the system
alter table public_holiday add column entered_at ${instant};
alter table public_holiday add column ended_by varchar(100);
alter table public_holiday add column ended_at ${instant};
alter table public_holiday add column verified_by varchar(100);
alter table public_holiday add column verified_at ${instant};

alter table reminder_step add column entered_by varchar(100);
alter table reminder_step add column entered_at ${instant};
alter table reminder_step add column ended_by varchar(100);
alter table reminder_step add column ended_at ${instant};
alter table reminder_step add column verified_by varchar(100);
alter table reminder_step add column verified_at ${instant};

alter table watch_threshold rename column set_by to entered_by;
alter table watch_threshold add column entered_at ${instant};
alter table watch_threshold add column ended_by varchar(100);
alter table watch_threshold add column ended_at ${instant};
alter table watch_threshold add column verified_by varchar(100);
alter table watch_threshold add column verified_at ${instant};
