-- norm: law that people enter, end and verify. A row is never overwritten: it gets a last day, and another one follows it.
alter table support_ceiling add column unit_id varchar(16);           -- whose local rate it is; null: of the fund as such
alter table support_ceiling add constraint support_ceiling_unit foreign key (unit_id) references unit_period (id);
alter table support_ceiling add column trial boolean default false not null; -- in its trial season it warns and refuses nothing
alter table support_ceiling add column entered_by varchar(100);       -- null: shipped with the system
alter table support_ceiling add column entered_at ${instant};
alter table support_ceiling add column ended_by varchar(100);
alter table support_ceiling add column ended_at ${instant};
alter table support_ceiling add column verified_by varchar(100);
alter table support_ceiling add column verified_at ${instant};

-- The rows of the next five are in norm/*.csv. Each of them ends with the same columns as a ceiling.
create table plan_calendar (
    id          bigint primary key,
    fund        varchar(16)  not null,
    unit_id     varchar(16)  references unit_period (id), -- null: every unit that has no row of its own
    step        varchar(16)  not null,
    plan_year   integer,               -- null: every plan year
    due_year    integer      not null, -- added to the plan year: -1 is the year before it
    due_month   integer      not null,
    due_day     integer      not null,
    valid_from  date         not null, -- the row holds for days that fall within these
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null,
    entered_by  varchar(100),
    entered_at  ${instant},
    ended_by    varchar(100),
    ended_at    ${instant},
    verified_by varchar(100),
    verified_at ${instant}
);

create table reason_code (
    id          bigint primary key,
    code        varchar(32)  not null,
    label       varchar(400) not null,
    label_en    varchar(400) not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null,
    entered_by  varchar(100),
    entered_at  ${instant},
    ended_by    varchar(100),
    ended_at    ${instant},
    verified_by varchar(100),
    verified_at ${instant}
);

create table priority_area (
    id          bigint primary key,
    unit_id     varchar(16)  not null references unit_period (id),
    place       varchar(200) not null, -- as addresses name it: huyện Sơn Động, xã …
    kind        varchar(32)  not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null,
    entered_by  varchar(100),
    entered_at  ${instant},
    ended_by    varchar(100),
    ended_at    ${instant},
    verified_by varchar(100),
    verified_at ${instant}
);

create table delegated_power (
    id          bigint primary key,
    fund        varchar(16)  not null,
    change_kind varchar(40),           -- null: every kind that has no row of its own
    approver    varchar(16)  not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null,
    entered_by  varchar(100),
    entered_at  ${instant},
    ended_by    varchar(100),
    ended_at    ${instant},
    verified_by varchar(100),
    verified_at ${instant}
);

create table step_owner (
    id          bigint primary key,
    step        varchar(32)  not null,
    owner       varchar(16)  not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null,
    entered_by  varchar(100),
    entered_at  ${instant},
    ended_by    varchar(100),
    ended_at    ${instant},
    verified_by varchar(100),
    verified_at ${instant}
);

-- Remarks beside the legal basis, in the language of the pages.
update support_ceiling set legal_basis = 'TT 28/2018/TT-BTC, Điều 8 khoản 4 (1,5 lần, cả dây chuyền)'
    where legal_basis = 'TT 28/2018/TT-BTC, Điều 8 khoản 4 (1.5 times, a whole line)';
update support_ceiling set legal_basis = 'TTLT 26/2014, TT 28/2018; chỉ địa bàn khó khăn' where legal_basis = 'TTLT 26/2014, TT 28/2018; difficult areas only';
update support_ceiling set legal_basis = 'TT 28/2018/TT-BTC; lãi vay, hai năm' where legal_basis = 'TT 28/2018/TT-BTC; loan interest, two years';
update support_ceiling set legal_basis = 'TT 28/2018/TT-BTC; 4% ở địa bàn khó khăn' where legal_basis = 'TT 28/2018/TT-BTC; 4 % in difficult areas';
