-- When the broker took a message, where it says so; the day on which it counts as having arrived goes by that moment.
alter table inbox_message add column ingress_at ${instant};
alter table inbox_message add column arrived_on date;
update inbox_message set arrived_on = business_day;
create index document_version_in_force on document_version (plan_year, in_force_from, in_force_to);

-- deadline: what moves the calendar for one unit or for all; never updated, a later record is a later row ----------------
create table deadline_extension (
    id           bigint        primary key,
    unit_id      varchar(16)   not null references unit_period (id),
    plan_year    integer       not null,
    stream       varchar(32)   not null,
    due          date          not null,   -- the new last day on which it is on time
    reason       varchar(1000) not null,
    paper_number varchar(100)  not null,
    paper_date   date          not null,
    granted_by   varchar(100)  not null,
    business_day date          not null,
    granted_at   ${instant}    not null
);
create index deadline_extension_year on deadline_extension (plan_year, stream, unit_id);

create table recorded_outage ( -- of ours: deadlines that fall into it move to the next working day after it
    id           bigint        primary key,
    from_at      ${instant}    not null,
    to_at        ${instant}    not null,
    reason       varchar(1000) not null,
    recorded_by  varchar(100)  not null,
    business_day date          not null,
    recorded_at  ${instant}    not null
);

create table public_holiday ( -- working days otherwise: Monday to Friday; the rows are in norm/public-holidays.csv
    id          bigint       primary key,
    first_day   date         not null,
    last_day    date         not null,
    name        varchar(200) not null,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);

create table reminder_step ( -- when a unit is reminded; the rows are in norm/reminder-steps.csv
    id          bigint       primary key,
    days        integer      not null,     -- after the deadline; negative before it
    valid_from  date         not null,     -- the step holds if it falls within these days
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);

create table reminder ( -- one per unit, document, deadline and step, on however many nodes
    id           bigint      primary key,
    unit_id      varchar(16) not null references unit_period (id),
    plan_year    integer     not null,
    stream       varchar(32) not null,
    due          date        not null,
    days         integer     not null,
    business_day date        not null,
    sent_at      ${instant}  not null,
    sent_by      varchar(100) not null,
    unique (unit_id, plan_year, stream, due, days)
);

create table reminder_round ( -- the one row is locked by whoever reminds
    id       integer primary key,
    last_day date
);
insert into reminder_round (id) values (1);

-- consolidation: years that are closed, their figures as they were then, and what came afterwards ------------------------
create table year_lock (
    plan_year    integer       primary key,
    business_day date          not null,
    locked_at    ${instant}    not null,
    locked_by    varchar(100)  not null,
    paper_number varchar(100)  not null,
    paper_date   date          not null,
    digest       varchar(64)   not null    -- SHA-256 of the figures locked
);

create table locked_figure ( -- never updated
    figure_id varchar(200) primary key,
    plan_year integer      not null references year_lock (plan_year),
    amount    bigint       not null
);
create index locked_figure_year on locked_figure (plan_year);

create table restatement ( -- a version that was accepted after its year had been locked
    id           bigint        primary key,
    plan_year    integer       not null references year_lock (plan_year),
    unit_id      varchar(16)   not null references unit_period (id),
    value_status varchar(16)   not null,
    document     varchar(200)  not null,   -- key of the version
    version_id   bigint        not null references document_version (id),
    reason       varchar(1000) not null,
    business_day date          not null,
    restated_at  ${instant}    not null
);
create index restatement_year on restatement (plan_year, unit_id);
