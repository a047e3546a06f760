-- Which versions of a message's schema are taken, by the real day on which a message came. The code reads all that it knows;
-- from when and how long they are taken is agreed between people.
create table contract_version (
    id          bigint       primary key,
    type        varchar(100) not null,     -- CloudEvents type, the same in every version
    dataschema  varchar(200) not null unique,
    version     integer      not null,
    taken_from  date         not null,     -- by the calendar, also where a day is played
    taken_until date,                      -- the last day; null: no end is announced
    basis       varchar(400) not null,
    verified    boolean      not null,
    unique (type, version)
);
insert into contract_version values (1, 'vn.khuyencong.plan.submission', 'urn:khuyencong:schema:plan.submission:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (2, 'vn.khuyencong.periodic.report', 'urn:khuyencong:schema:periodic.report:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (3, 'vn.khuyencong.attachment.part', 'urn:khuyencong:schema:attachment.part:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (4, 'vn.khuyencong.scheme.progress', 'urn:khuyencong:schema:scheme.progress:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (5, 'vn.khuyencong.scheme.completed', 'urn:khuyencong:schema:scheme.completed:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (6, 'vn.khuyencong.scheme.adjustment.requested', 'urn:khuyencong:schema:scheme.adjustment.requested:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (7, 'vn.khuyencong.scheme.step', 'urn:khuyencong:schema:scheme.step:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (8, 'vn.khuyencong.scheme.progress', 'urn:khuyencong:schema:scheme.progress:2', 2, date '2026-11-01', null, 'Thêm cột đề nghị của mẫu báo cáo tiến độ (BM13); chưa có văn bản quy định', false);
insert into contract_version values (9, 'vn.khuyencong.key.rotation', 'urn:khuyencong:schema:key.rotation:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (10, 'vn.khuyencong.exchange.test', 'urn:khuyencong:schema:exchange.test:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (11, 'vn.khuyencong.receipt.request', 'urn:khuyencong:schema:receipt.request:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (12, 'vn.khuyencong.reconciliation.request', 'urn:khuyencong:schema:reconciliation.request:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
insert into contract_version values (13, 'vn.khuyencong.reconciliation.report', 'urn:khuyencong:schema:reconciliation.report:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);

-- What was announced of it to the units, signed, as it was given out.
create table contract_notice (
    id        bigint        primary key,
    number    integer       not null unique, -- running number of the content
    digest    varchar(64)   not null,        -- SHA-256 of the content
    body      ${bytes}      not null,
    jws       varchar(4000) not null,
    issued_at ${instant}    not null
);
