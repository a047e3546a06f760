-- organization: what an account may stands in dated assignments, for the country, a region or a unit -------------------
create table role_assignment (
    id         bigint primary key,
    account    varchar(64)  not null references user_account (name),
    role       varchar(32)  not null,
    region     varchar(32),
    unit_id    varchar(16)  references unit_period (id), -- region and unit both null: the whole country
    valid_from date,                                      -- null: since ever
    valid_to   date,
    given_by   varchar(64)  not null,
    given_at   ${instant}   not null,
    ended_by   varchar(64),
    ended_at   ${instant}
);
create index role_assignment_account on role_assignment (account);
-- Below the ids that the sequence gives.
insert into role_assignment (id, account, role, unit_id, given_by, given_at)
    select 0 - row_number() over (order by name), name, role, unit_id, 'system', current_timestamp from user_account;

create table first_administrator ( -- one row: the system has been set up
    id      integer     primary key,
    account varchar(64) not null,
    made_at ${instant}  not null
);
insert into first_administrator (id, account, made_at)
    select 1, min(name), current_timestamp from user_account having count(*) > 0;

create table delegation ( -- who stands in for whom during leave
    id         bigint primary key,
    delegator  varchar(64)  not null references user_account (name),
    deputy     varchar(64)  not null references user_account (name),
    valid_from date         not null,
    valid_to   date         not null,
    reason     varchar(400) not null,
    made_at    ${instant}   not null,
    ended_by   varchar(64),
    ended_at   ${instant}
);
create index delegation_deputy on delegation (deputy);
create index delegation_delegator on delegation (delegator);

create table sign_in_failures ( -- wrong passwords for an account from an address
    id           varchar(200) primary key,
    failures     integer      not null,
    locked_until ${instant}
);

alter table user_account drop column role;
alter table user_account drop column unit_id;
alter table user_account drop column failed_logins;
alter table user_account drop column locked_until;
alter table user_account add column must_change_password boolean default false not null;
alter table user_account add column locked_at ${instant};
alter table user_account add column language varchar(8);

alter table audit_entry add column on_behalf_of varchar(400);
create index audit_entry_subject on audit_entry (subject);
