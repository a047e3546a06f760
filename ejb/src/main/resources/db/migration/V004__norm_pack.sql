-- The law on file leaves as a signed norm pack: every version and every renewal of it is kept as it was given out.
create table norm_pack (
    id          bigint primary key,
    number      integer      not null,  -- running number of the content
    issued_on   date         not null,  -- the day it was given out, by the calendar
    digest      varchar(64)  not null,  -- SHA-256 of the content
    fresh_until date         not null,
    body        ${bytes}     not null,
    jws         varchar(4000) not null,
    issued_at   ${instant}   not null,
    unique (number, issued_on)
);

create table norm_freshness (
    id          bigint primary key,
    fresh_days  integer      not null,  -- a province may refuse by it for so many days
    renew_days  integer      not null,  -- it is given out again so many days before that ends
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);
insert into norm_freshness values (1, 30, 15, date '2012-07-05', null, 'Quy ước trao đổi, chưa có văn bản quy định', false);

-- Indicators stand in the pack in the order of the forms that print them; no text that asks for them is on file yet.
alter table measure add column position integer default 1000 not null;
alter table measure add column legal_basis varchar(400);
alter table measure add column verified boolean default false not null;
update measure set position = (select min(i.position) from indicator i where i.measure = measure.code)
    where code in (select measure from indicator);
