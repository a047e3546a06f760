-- exchange: how a parked message or a conflict was settled. Nothing of the message itself changes.
alter table inbox_message add column settlement varchar(16);       -- null: open, where it is parked or in conflict
alter table inbox_message add column settled_at ${instant};
alter table inbox_message add column settled_by varchar(100);      -- user name, or the unit that sent the same bytes again
alter table inbox_message add column settled_reason varchar(1000);
alter table inbox_message add column became_id bigint;             -- the message that the same bytes became
alter table inbox_message add constraint inbox_message_became foreign key (became_id) references inbox_message (id);
create index inbox_message_open on inbox_message (state, settled_at);

-- alert: what the system noticed, when it was raised and when it was gone. Never deleted.
create table alert (
    id           bigint       primary key,
    kind         varchar(32)  not null,
    subject      varchar(200) not null, -- unit, node, key; empty where there is but one
    unit_id      varchar(16)  references unit_period (id),
    facts        varchar(2000) not null, -- JSON array of values for the text of the kind
    raised_at    ${instant}   not null,
    business_day date         not null,
    seen_at      ${instant}   not null,
    cleared_at   ${instant}
);
create index alert_open on alert (cleared_at, kind, subject);
create table alert_round ( -- held by the node that looks
    id      integer primary key,
    last_at ${instant}
);
insert into alert_round (id, last_at) values (1, null);

-- norm: thresholds of alerts beside those of schemes; not all of them are counted in days.
alter table watch_threshold rename column days to amount;
insert into watch_threshold (id, kind, amount, valid_from, valid_to, legal_basis, verified, entered_by) values
    (7, 'QUEUE_WAITING', 500, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (8, 'OUTBOX_OLD', 5, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (9, 'REFUSALS', 3, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (10, 'REFUSALS_WITHIN', 7, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (11, 'UNIT_SILENT', 30, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (12, 'PARKED_OPEN', 3, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (13, 'CERTIFICATE_EXPIRES', 30, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (14, 'AUDIT_UNSEALED', 5, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (15, 'DISK_FREE', 2, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null);
