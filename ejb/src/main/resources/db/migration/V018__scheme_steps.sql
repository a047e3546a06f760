-- What units say by message that they did with their schemes. -------------------------------------------------------------
create table scheme_step (
    id         bigint       primary key,
    message_id bigint       not null unique references inbox_message (id),
    sender     varchar(16)  not null references unit_period (id), -- a successor acts for the unit of the plan
    unit_id    varchar(16)  not null references unit_period (id),
    plan_year  integer      not null,
    fund       varchar(16)  not null,
    code       varchar(100) not null, -- of the scheme; there may be no record of it yet
    number     integer      not null, -- of the step, whatever its type
    act        varchar(40)  not null,
    state      varchar(16)  not null,
    event_id   bigint references scheme_event (id), -- what it did; null while it waits or when it was returned
    unique (unit_id, plan_year, fund, code, number)
);
create index scheme_step_waiting on scheme_step (unit_id, plan_year, fund, state);

-- A step handed in at the portal comes from a form, not from a workbook.
alter table portal_submission alter column upload_id drop not null;

-- Tạm ứng: the largest share of a contract that is paid in advance. It limits no line of a plan, so it belongs to no activity.
insert into support_ceiling (id, rule, activity, fund, max_percent, max_amount, per, valid_from, valid_to, legal_basis, verified)
    values (901, 'ADVANCE', '-', 'NATIONAL', 70, null, 'contract', '2018-05-11', null, 'Mức tạm ứng, chưa đối chiếu với văn bản', false);
insert into support_ceiling (id, rule, activity, fund, max_percent, max_amount, per, valid_from, valid_to, legal_basis, verified)
    values (902, 'ADVANCE', '-', 'LOCAL', 70, null, 'contract', '2018-05-11', null, 'Mức tạm ứng, chưa đối chiếu với văn bản', false);
