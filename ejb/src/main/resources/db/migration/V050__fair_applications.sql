-- fair: by how many points an application is served before others; dated, public. What is later in this list can never outweigh
-- what is before it: award level, its year, OCOP stars, area, first time.
create table fair_score_rule (
    id          bigint       primary key,
    kind        varchar(32)  not null,
    points      integer      not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);
insert into fair_score_rule (id, kind, points, valid_from, valid_to, legal_basis, verified) values
    (1, 'AWARD_LEVEL', 576, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false),
    (2, 'AWARD_YEARS', 5, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false),
    (3, 'AWARD_YEAR', 96, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false),
    (4, 'OCOP_STAR', 16, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false),
    (5, 'AREA_SPECIALLY_DIFFICULT', 12, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false),
    (6, 'AREA_DIFFICULT', 8, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false),
    (7, 'AREA_MOUNTAIN', 4, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false),
    (8, 'FIRST_TIME', 2, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false),
    (9, 'BASE', 100, date '2014-01-01', null, 'Quy ước ưu tiên của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false);

-- what units reported of the outcome of a fair, as messages brought it; what was taken stands in fair_outcome
create table fair_report (
    id          bigint       primary key,
    message_id  bigint       not null references inbox_message (id),
    sender      varchar(16)  not null,
    unit_id     varchar(16)  not null references unit_period (id),
    plan_year   integer      not null,
    document    varchar(100) not null,
    version     integer      not null,
    state       varchar(16)  not null,               -- WAITING, TAKEN, RETURNED
    outcome_id  bigint       references fair_outcome (id),
    unique (unit_id, plan_year, document, version)
);
create index fair_report_message on fair_report (message_id);

-- exchange: the messages that fairs need
insert into contract_version (id, type, dataschema, version, taken_from, taken_until, basis, verified) values
    (14, 'vn.khuyencong.fair.application', 'urn:khuyencong:schema:fair.application:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false),
    (15, 'vn.khuyencong.fair.outcome', 'urn:khuyencong:schema:fair.outcome:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
