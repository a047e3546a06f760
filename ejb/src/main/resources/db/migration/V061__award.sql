-- award: rounds in which products are chosen (bình chọn sản phẩm CNNT tiêu biểu), level by level. Nothing is deleted; what is replaced has an end.
create table award_level_rule ( -- a level of recognition while it exists, and what holds in its rounds
    id                  bigint       primary key,
    level               varchar(16)  not null,          -- DISTRICT, PROVINCE, REGION, NATION
    below               varchar(16),                    -- the level whose valid certificate a product must hold; null: none
    pass_mark           integer      not null,          -- points of 100
    certificate_months  integer,                        -- null: not limited
    most_of_establishment integer,                      -- entries of one establishment in a round; null: not limited
    most_of_unit        integer,                        -- entries of one unit in a round; null: not limited
    jury_least          integer      not null,          -- given sheets that an entry needs
    ties                varchar(200) not null,          -- criteria in the order in which they break a tie, separated by a blank
    valid_from          date         not null,
    valid_to            date,
    legal_basis         varchar(400) not null,
    verified            boolean      not null
);
create table award_group ( -- product groups
    id          bigint       primary key,
    code        varchar(16)  not null,
    name        varchar(200) not null,
    position    integer      not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);
create table award_criterion ( -- the criteria that hold on a day for a level have 100 points together
    id          bigint       primary key,
    level       varchar(16),                            -- null: every level that has none of its own
    code        varchar(16)  not null,
    name        varchar(300) not null,
    most_points integer      not null,
    position    integer      not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);

create table award_round (
    id             bigint        primary key,
    code           varchar(40)   not null unique,
    name           varchar(400)  not null,
    level          varchar(16)   not null,
    organiser_id   varchar(16)   references unit_period (id), -- the province of a provincial or district round; null: the department
    district       varchar(100),                         -- of a district round
    region         varchar(16),                          -- of a regional round
    plan_year      integer       not null,
    opens_on       date          not null,               -- entries: first and last day; the law of the first day holds in the round
    closes_on      date          not null,
    decide_by      date          not null,
    state          varchar(16)   not null,               -- PLANNED, OPEN, JUDGING, RANKED, DECIDED, CANCELLED
    decision_number varchar(100),
    decision_date  date,
    sample         boolean       not null,
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null,
    lock_version   bigint        not null
);
create index award_round_year on award_round (plan_year, opens_on);

create table award_round_event ( -- never updated
    id             bigint        primary key,
    round_id       bigint        not null references award_round (id),
    act            varchar(32)   not null,
    from_state     varchar(16)   not null,
    to_state       varchar(16)   not null,
    at             ${instant}    not null,
    business_day   date          not null,
    actor          varchar(100)  not null,
    reason         varchar(1000)
);
create index award_round_event_of on award_round_event (round_id, id);

create table award_product ( -- one record for a product of an establishment through all levels and years
    id             bigint        primary key,
    establishment_id bigint      not null references establishment (id),
    name           varchar(400)  not null,
    identity       varchar(1000) not null unique,        -- establishment and folded name
    made_at        ${instant}    not null
);
create index award_product_of on award_product (establishment_id);

create table award_entry ( -- a version of an entry (dossier of one product in one round) as a message brought it
    id             bigint        primary key,
    message_id     bigint        not null references inbox_message (id),
    sender         varchar(16)   not null,
    round_id       bigint        references award_round (id), -- null: no such round
    round_code     varchar(40)   not null,
    unit_id        varchar(16)   not null references unit_period (id), -- the province
    plan_year      integer       not null,
    document       varchar(100)  not null,
    version        integer       not null,
    kind           varchar(16)   not null,
    state          varchar(16)   not null,               -- WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
    establishment_id bigint      references establishment (id),
    product_id     bigint        references award_product (id),
    establishment_name varchar(400) not null,
    product_name   varchar(400)  not null,
    product_group  varchar(16)   not null,
    content        varchar(100000) not null,             -- JSON: all that the message says
    received_at    ${instant}    not null,
    business_day   date          not null,
    sample         boolean       not null,
    unique (sender, unit_id, plan_year, document, version)
);
create index award_entry_of on award_entry (round_id, state);
create index award_entry_of_unit on award_entry (unit_id, round_id);
create index award_entry_product on award_entry (product_id);
create index award_entry_message on award_entry (message_id);

-- the jury (ban giám khảo) and the council (hội đồng)
create table award_juror (
    id             bigint        primary key,
    round_id       bigint        not null references award_round (id),
    account        varchar(100)  not null,               -- who signs in and scores
    name           varchar(200)  not null,
    position       varchar(200)  not null,
    role           varchar(16)   not null,               -- HEAD, SECRETARY, MEMBER
    product_group  varchar(16),                          -- the group that it judges; null: every group
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null,
    ended_at       ${instant},
    ended_by       varchar(100),
    end_reason     varchar(1000)
);
create index award_juror_of on award_juror (round_id);

create table award_recusal ( -- a juror does not judge an entry
    id             bigint        primary key,
    juror_id       bigint        not null references award_juror (id),
    document       varchar(120)  not null,               -- the entry: unit/document
    reason         varchar(1000) not null,
    declared       boolean       not null,               -- true: by the juror; false: found by the system or the secretary
    at             ${instant}    not null,
    by_account     varchar(100)  not null,
    unique (juror_id, document)
);

create table award_score_sheet ( -- what a juror gives an entry; a later version replaces an earlier one, with a reason
    id             bigint        primary key,
    juror_id       bigint        not null references award_juror (id),
    document       varchar(120)  not null,               -- the entry: unit/document
    version        integer       not null,
    given          boolean       not null,               -- false: a draft that its juror alone sees
    points         varchar(4000) not null,               -- canonical JSON: criterion → points
    remark         varchar(2000),
    reason         varchar(1000),                        -- why it replaces the version before
    digest         varchar(64)   not null,               -- SHA-256 of juror, entry, version and points
    at             ${instant}    not null,
    unique (juror_id, document, version)
);
create index award_score_sheet_of on award_score_sheet (juror_id);

create table award_ranking ( -- what the sheets say; computed anew it is the same to the byte
    id             bigint        primary key,
    round_id       bigint        not null references award_round (id),
    input          ${bytes}      not null,               -- canonical JSON: rules, entries, sheets
    input_digest   varchar(64)   not null,
    result         ${bytes}      not null,               -- canonical JSON: entries with totals and ranks
    result_digest  varchar(64)   not null,
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null
);
create index award_ranking_of on award_ranking (round_id, made_at);

create table award_council_member (
    id             bigint        primary key,
    round_id       bigint        not null references award_round (id),
    name           varchar(200)  not null,
    position       varchar(200)  not null,
    role           varchar(16)   not null,               -- CHAIR, DEPUTY, SECRETARY, MEMBER
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null,
    ended_at       ${instant}
);
create index award_council_member_of on award_council_member (round_id);

create table award_verdict ( -- what the council decided of an entry; the newest counts, none is updated
    id             bigint        primary key,
    round_id       bigint        not null references award_round (id),
    entry_id       bigint        not null references award_entry (id),
    ranking_id     bigint        not null references award_ranking (id),
    rank           integer,                              -- in its group by the ranking; null: none
    total_milli    integer,                              -- mean of the totals in thousandths of a point; null: not scored
    passes         boolean       not null,               -- by the ranking alone
    certified      boolean       not null,               -- by the council
    prize          varchar(4),                           -- A, B, C of old rounds
    reason         varchar(1000),                        -- wherever certified differs from passes
    at             ${instant}    not null,
    by_account     varchar(100)  not null
);
create index award_verdict_of on award_verdict (round_id, entry_id);

-- what units report of rounds that were not run here (award.result), as messages brought it
create table award_report (
    id             bigint        primary key,
    message_id     bigint        not null references inbox_message (id),
    sender         varchar(16)   not null,
    unit_id        varchar(16)   not null references unit_period (id),
    plan_year      integer       not null,
    document       varchar(100)  not null,
    version        integer       not null,
    kind           varchar(16)   not null,
    state          varchar(16)   not null,               -- WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
    level          varchar(16)   not null,
    content        varchar(1000000) not null,            -- JSON: all that the message says
    received_at    ${instant}    not null,
    business_day   date          not null,
    sample         boolean       not null,
    unique (sender, unit_id, plan_year, document, version)
);
create index award_report_message on award_report (message_id);

create table award_certificate ( -- giấy chứng nhận: of a round run here or reported by a unit
    id             bigint        primary key,
    round_id       bigint        references award_round (id),
    entry_id       bigint        references award_entry (id),
    report_id      bigint        references award_report (id),
    level          varchar(16)   not null,
    issuer_id      varchar(16)   references unit_period (id), -- null: the ministry
    number         varchar(60)   not null,               -- in the issuer's register
    register_key   varchar(100)  not null unique,        -- issuer, number; and the report where two units use one number twice
    product_id     bigint        not null references award_product (id),
    unit_id        varchar(16)   not null references unit_period (id), -- the province of the establishment
    product_name   varchar(400)  not null,
    product_group  varchar(16)   not null,
    establishment_name varchar(400) not null,
    address        varchar(400),
    prize          varchar(4),
    award_year     integer       not null,
    decision_number varchar(100) not null,
    decision_date  date          not null,
    valid_from     date          not null,
    valid_until    date,                                 -- null: no end is known
    check_code     varchar(32)   not null unique,        -- what its QR code leads to
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null,
    ended_on       date,                                 -- withdrawn, or the report it came from is no longer in force
    end_reason     varchar(1000),
    sample         boolean       not null
);
create index award_certificate_product on award_certificate (product_id, level);
create index award_certificate_year on award_certificate (award_year, unit_id);

insert into award_level_rule (id, level, below, pass_mark, certificate_months, most_of_establishment, most_of_unit, jury_least, ties, valid_from, valid_to, legal_basis, verified) values
    (1, 'DISTRICT', null, 70, 60, null, null, 3, 'C1 C2 C3 C4', date '2014-01-01', date '2025-06-30', 'TT 26/2014/TT-BCT; hết cấp huyện từ 01/7/2025', false),
    (2, 'PROVINCE', null, 70, 60, null, null, 3, 'C1 C2 C3 C4', date '2014-01-01', null, 'TT 26/2014/TT-BCT, TT 14/2018/TT-BCT', false),
    (3, 'REGION', 'PROVINCE', 70, 60, null, null, 3, 'C1 C2 C3 C4', date '2014-01-01', null, 'TT 26/2014/TT-BCT, TT 14/2018/TT-BCT', false),
    (4, 'NATION', 'REGION', 70, 60, null, null, 3, 'C1 C2 C3 C4', date '2014-01-01', null, 'TT 26/2014/TT-BCT, TT 14/2018/TT-BCT', false);
insert into award_group (id, code, name, position, valid_from, valid_to, legal_basis, verified) values
    (1, 'CRAFT', 'Hàng thủ công mỹ nghệ', 1, date '2014-01-01', null, 'TT 26/2014/TT-BCT', false),
    (2, 'PROCESSED', 'Chế biến nông, lâm, thủy sản và đồ uống', 2, date '2014-01-01', null, 'TT 26/2014/TT-BCT', false),
    (3, 'MACHINE', 'Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí', 3, date '2014-01-01', null, 'TT 26/2014/TT-BCT', false),
    (4, 'OTHER', 'Sản phẩm khác', 4, date '2014-01-01', null, 'TT 26/2014/TT-BCT', false);
insert into award_criterion (id, level, code, name, most_points, position, valid_from, valid_to, legal_basis, verified) values
    (1, null, 'C1', 'Đáp ứng thị trường và khả năng phát triển sản xuất', 35, 1, date '2014-01-01', null, 'TT 26/2014/TT-BCT; điểm từng nhóm chưa có văn bản đối chiếu', false),
    (2, null, 'C2', 'Kinh tế, kỹ thuật, xã hội và môi trường', 30, 2, date '2014-01-01', null, 'TT 26/2014/TT-BCT; điểm từng nhóm chưa có văn bản đối chiếu', false),
    (3, null, 'C3', 'Văn hóa, thẩm mỹ', 25, 3, date '2014-01-01', null, 'TT 26/2014/TT-BCT; điểm từng nhóm chưa có văn bản đối chiếu', false),
    (4, null, 'C4', 'Nội dung khác', 10, 4, date '2014-01-01', null, 'TT 26/2014/TT-BCT; điểm từng nhóm chưa có văn bản đối chiếu', false);

-- exchange: the messages that awards need
insert into contract_version (id, type, dataschema, version, taken_from, taken_until, basis, verified) values
    (16, 'vn.khuyencong.award.nomination', 'urn:khuyencong:schema:award.nomination:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false),
    (17, 'vn.khuyencong.award.result', 'urn:khuyencong:schema:award.result:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
