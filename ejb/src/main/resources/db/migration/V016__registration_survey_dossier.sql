-- What is asked, checked or enclosed: dated data with its legal basis. ---------------------------------------------------
create table checklist_item (
    id          bigint       primary key,
    kind        varchar(16)  not null,
    code        varchar(40)  not null,
    fund        varchar(16),               -- null: of both funds
    label       varchar(400) not null,     -- as a statement that holds or does not
    remark      varchar(400) not null,     -- why it matters, or what is wrong where it does not hold
    legal_basis varchar(400) not null,
    verified    boolean      not null,
    valid_from  date         not null,
    valid_to    date,
    position    integer      not null,
    unique (kind, code, valid_from)
);
insert into checklist_item (id, kind, code, fund, label, remark, legal_basis, verified, valid_from, valid_to, position) values
(1, 'ELIGIBILITY', 'SUBJECT', null, 'Là doanh nghiệp nhỏ và vừa, hợp tác xã, tổ hợp tác hoặc hộ kinh doanh trực tiếp đầu tư sản xuất công nghiệp, tiểu thủ công nghiệp', 'Khuyến công chỉ hỗ trợ cơ sở công nghiệp nông thôn trực tiếp sản xuất.', 'NĐ 45/2012/NĐ-CP, Điều 1', false, '2012-07-05', null, 1),
(2, 'ELIGIBILITY', 'SECTOR', null, 'Ngành nghề thuộc danh mục được hưởng chính sách khuyến công (chế biến, cơ khí, hàng thủ công, vật liệu mới, …)', 'Ngành nghề của cơ sở không thuộc danh mục được hỗ trợ.', 'NĐ 45/2012/NĐ-CP, Điều 5', false, '2012-07-05', null, 2),
(3, 'ELIGIBILITY', 'PLACE', null, 'Nơi sản xuất ở huyện, thị xã, thị trấn, xã hoặc phường của thành phố loại 2, loại 3', 'Nơi sản xuất không thuộc địa bàn công nghiệp nông thôn.', 'NĐ 45/2012/NĐ-CP, Điều 2', false, '2012-07-05', '2025-06-30', 3),
(4, 'ELIGIBILITY', 'PLACE', null, 'Nơi sản xuất ở xã, phường thuộc địa bàn được hỗ trợ khuyến công của tỉnh', 'Nơi sản xuất không thuộc địa bàn được hỗ trợ.', 'NĐ 45/2012/NĐ-CP; NĐ 235/2025/NĐ-CP', false, '2025-07-01', null, 3),
(5, 'ELIGIBILITY', 'NOT_SUPPORTED', null, 'Chưa được nguồn kinh phí nhà nước nào hỗ trợ cho chính máy móc, nội dung này', 'Một máy móc, nội dung chỉ được nhà nước hỗ trợ một lần.', 'NĐ 45/2012/NĐ-CP; TT 28/2018/TT-BTC', false, '2012-07-05', null, 4),
(6, 'ELIGIBILITY', 'COUNTERPART', null, 'Có đủ vốn đối ứng cho phần không được hỗ trợ', 'Cơ sở phải tự bỏ phần vốn còn lại của khoản đầu tư.', 'TT 28/2018/TT-BTC, Điều 8', false, '2012-07-05', null, 5),
(7, 'ELIGIBILITY', 'NOT_BOUGHT', null, 'Chưa mua máy móc đề nghị hỗ trợ, sẽ đầu tư trong năm kế hoạch', 'Chỉ hỗ trợ chi phí phát sinh sau khi đề án được phê duyệt.', 'NĐ 45/2012/NĐ-CP; TT 36/2013/TT-BCT', false, '2012-07-05', null, 6),
(8, 'SELECTION', 'FEASIBLE', null, 'Phương án sản xuất khả thi', 'Phương án sản xuất chưa khả thi.', 'NĐ 45/2012/NĐ-CP', false, '2012-07-05', null, 7),
(9, 'SELECTION', 'LOCAL_POLICY', null, 'Phù hợp chủ trương, chính sách phát triển kinh tế - xã hội của địa phương', 'Không phù hợp chủ trương, chính sách của địa phương.', 'NĐ 45/2012/NĐ-CP', false, '2012-07-05', null, 8),
(10, 'SELECTION', 'NATIONAL_AIM', 'NATIONAL', 'Đáp ứng yêu cầu, mục tiêu của đề án khuyến công quốc gia', 'Chưa đáp ứng yêu cầu, mục tiêu của đề án khuyến công quốc gia.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 9),
(20, 'SURVEY', 'PRODUCING', null, 'Cơ sở đang sản xuất tại địa điểm đã đăng ký', 'Đối chiếu địa điểm, giấy đăng ký kinh doanh.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 1),
(21, 'SURVEY', 'PREMISES', null, 'Nhà xưởng, mặt bằng, nguồn điện đủ để lắp đặt', 'Ghi diện tích, công suất điện.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 2),
(22, 'SURVEY', 'NOT_BOUGHT', null, 'Máy móc đề nghị hỗ trợ chưa mua và chưa được hỗ trợ từ nguồn khác', 'Ghi máy móc đang có tại xưởng.', 'TT 28/2018/TT-BTC', false, '2012-07-05', null, 3),
(23, 'SURVEY', 'CAPITAL', null, 'Có căn cứ về vốn đối ứng', 'Số dư, cam kết cho vay hoặc tài sản.', 'TT 28/2018/TT-BTC, Điều 8', false, '2012-07-05', null, 4),
(24, 'SURVEY', 'MARKET', null, 'Sản phẩm có nơi tiêu thụ', 'Hợp đồng, đơn hàng hoặc đầu mối thu mua.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 5),
(30, 'POST_CHECK', 'PRESENT', null, 'Máy móc được hỗ trợ còn tại cơ sở', 'Đối chiếu số máy trong biên bản nghiệm thu.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 1),
(31, 'POST_CHECK', 'USED', null, 'Máy móc đang được sử dụng đúng mục đích', 'Ghi sản phẩm đang làm, số giờ chạy máy.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 2),
(32, 'POST_CHECK', 'EFFECT', null, 'Hiệu quả đạt như dự kiến trong đề án', 'So công suất, lao động, doanh thu với đề án.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 3),
(40, 'DOSSIER', 'PRODUCTION_PLAN', null, 'Phương án sản xuất, đầu tư máy móc thiết bị', 'Cơ sở lập, ký và đóng dấu.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 1),
(41, 'DOSSIER', 'QUOTATIONS', null, 'Báo giá máy móc thiết bị', 'Còn hiệu lực vào ngày thẩm định.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 2),
(42, 'DOSSIER', 'REPORT', null, 'Báo cáo, cam kết của cơ sở', 'Tình hình sản xuất, cam kết vốn đối ứng.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 3),
(50, 'APPRAISAL', 'SUBJECT', null, 'Đối tượng, ngành nghề, địa bàn', 'Đúng NĐ 45/2012/NĐ-CP.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 1),
(51, 'APPRAISAL', 'CONTENT', null, 'Nội dung, quy mô', 'Sự cần thiết, phù hợp với cơ sở.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 2),
(52, 'APPRAISAL', 'EQUIPMENT', null, 'Máy móc thiết bị, thông số kỹ thuật', 'Tiên tiến, phù hợp với sản phẩm.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 3),
(53, 'APPRAISAL', 'PRICE', null, 'Đơn giá, báo giá', 'So với giá thị trường.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 4),
(54, 'APPRAISAL', 'CAPITAL', null, 'Vốn đối ứng', 'Có căn cứ chứng minh.', 'TT 28/2018/TT-BTC, Điều 8', false, '2012-07-05', null, 5),
(55, 'APPRAISAL', 'CAPACITY', null, 'Năng lực thực hiện của cơ sở', 'Nhà xưởng, lao động, tay nghề.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 6),
(56, 'APPRAISAL', 'EFFECT', null, 'Hiệu quả kinh tế - xã hội', 'Công suất, việc làm, doanh thu dự kiến.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 7),
(57, 'APPRAISAL', 'ENVIRONMENT', null, 'Môi trường', 'Chất thải, tiếng ồn, năng lượng.', 'TT 36/2013/TT-BCT', false, '2012-07-05', null, 8);

create table collaborator_pay ( -- the most that a collaborator is paid a month: rule COLLABORATOR_PAY
    id          bigint       primary key,
    max_amount  bigint       not null,     -- đồng: once the base salary
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);
insert into collaborator_pay (id, max_amount, valid_from, valid_to, legal_basis, verified) values
(1, 1300000, '2017-07-01', '2018-06-30', 'TT 28/2018/TT-BTC; NĐ 47/2017/NĐ-CP', false),
(2, 1390000, '2018-07-01', '2019-06-30', 'TT 28/2018/TT-BTC; NĐ 72/2018/NĐ-CP', false),
(3, 1490000, '2019-07-01', '2023-06-30', 'TT 28/2018/TT-BTC; NĐ 38/2019/NĐ-CP', false),
(4, 1800000, '2023-07-01', '2024-06-30', 'TT 28/2018/TT-BTC; NĐ 24/2023/NĐ-CP', false),
(5, 2340000, '2024-07-01', null, 'TT 28/2018/TT-BTC; NĐ 73/2024/NĐ-CP', false);

-- scheme.registration ----------------------------------------------------------------------------------------------------
create table registration_call (
    id        bigint        primary key,
    unit_id   varchar(16)   not null references unit_period (id),
    plan_year integer       not null,
    fund      varchar(16)   not null,      -- UNSPLIT: both funds
    opens_on  date          not null,
    closes_on date          not null,
    title     varchar(400)  not null,
    content   varchar(4000) not null,
    made_by   varchar(100)  not null,
    made_at   ${instant}    not null,
    lock_version bigint     not null
);
create index registration_call_open on registration_call (opens_on, closes_on);

create table collaborator (
    id         bigint       primary key,
    unit_id    varchar(16)  not null references unit_period (id),
    account    varchar(64)  not null references user_account (name),
    tier       varchar(16)  not null,      -- DISTRICT or COMMUNE
    place      varchar(200) not null,      -- the district or commune
    allowance  bigint       not null,      -- đồng a month
    valid_from date         not null,
    valid_to   date,
    made_by    varchar(100) not null,
    made_at    ${instant}   not null
);
create index collaborator_account on collaborator (account);
create index collaborator_unit on collaborator (unit_id);

create table collaborator_assignment ( -- the establishments that a collaborator looks after
    id              bigint       primary key,
    collaborator_id bigint       not null references collaborator (id),
    name            varchar(400) not null,
    name_key        varchar(1200) not null, -- without legal form and diacritics
    tax_code        varchar(14),
    valid_from      date         not null,
    valid_to        date,
    made_by         varchar(100) not null,
    made_at         ${instant}   not null
);
create index collaborator_assignment_of on collaborator_assignment (collaborator_id);

create table registration (
    id          bigint       primary key,
    unit_id     varchar(16)  not null references unit_period (id),
    plan_year   integer      not null,
    fund        varchar(16)  not null,     -- UNSPLIT: not known yet
    call_id     bigint       references registration_call (id),
    name        varchar(400) not null,
    name_key    varchar(1200) not null,
    tax_code    varchar(14),
    district    varchar(200),              -- of the years that had districts
    commune     varchar(200) not null,
    form        varchar(100000) not null,  -- JSON: everything that the form says
    state       varchar(32)  not null,
    channel     varchar(16)  not null,
    recorded_by varchar(100) not null,
    recorded_on date         not null,
    recorded_at ${instant}   not null,
    code_digest varchar(64)  not null unique, -- SHA-256 of the code by which the establishment looks it up
    record_id   bigint       references scheme_record (id), -- the scheme it became
    lock_version bigint      not null
);
create index registration_unit on registration (unit_id, plan_year, state);
create index registration_tax on registration (tax_code);

create table registration_event ( -- never updated
    id              bigint       primary key,
    registration_id bigint       not null references registration (id),
    act             varchar(16)  not null,
    from_state      varchar(32),
    to_state        varchar(32)  not null,
    actor           varchar(100) not null,
    on_behalf_of    varchar(200),
    at              ${instant}   not null,
    business_day    date         not null,
    note            varchar(2000)
);
create index registration_event_of on registration_event (registration_id, id);

create table registration_failure ( -- which criteria a rejected registration did not meet
    id              bigint      primary key,
    registration_id bigint      not null references registration (id),
    event_id        bigint      not null references registration_event (id),
    criterion       varchar(40) not null
);
create index registration_failure_of on registration_failure (registration_id);

create table public_quota ( -- how often an address used the public page within an hour
    id           varchar(100) primary key, -- what it did, and the digest of its network
    window_start ${instant}   not null,
    used         integer      not null,
    lock_version bigint       not null
);

-- scheme.survey ----------------------------------------------------------------------------------------------------------
create table survey_round (
    id        bigint       primary key,
    unit_id   varchar(16)  not null references unit_period (id),
    plan_year integer      not null,       -- the year whose plan is prepared
    title     varchar(400) not null,
    starts_on date         not null,
    ends_on   date,
    made_by   varchar(100) not null,
    made_at   ${instant}   not null
);
create index survey_round_unit on survey_round (unit_id, plan_year);

create table survey_place ( -- districts or communes to be covered
    id       bigint       primary key,
    round_id bigint       not null references survey_round (id),
    name     varchar(200) not null,
    position integer      not null,
    unique (round_id, name)
);

create table survey_member (
    id           bigint       primary key,
    round_id     bigint       not null references survey_round (id),
    name         varchar(200) not null,
    organisation varchar(400) not null,
    position     integer      not null
);
create index survey_member_of on survey_member (round_id);

create table survey_visit (
    id              bigint      primary key,
    round_id        bigint      not null references survey_round (id),
    place_id        bigint      not null references survey_place (id),
    on_day          date        not null,
    position        integer     not null,  -- on the route of the day
    registration_id bigint      references registration (id),
    record_id       bigint      references scheme_record (id), -- last year's scheme that is post-checked
    done_on         date,
    done_by         varchar(100),
    done_at         ${instant},
    conclusion      varchar(2000),
    gps             varchar(60),
    lock_version    bigint      not null
);
create index survey_visit_round on survey_visit (round_id, on_day, position);
create index survey_visit_registration on survey_visit (registration_id);
create index survey_visit_record on survey_visit (record_id);

create table visit_check ( -- never updated
    id       bigint        primary key,
    visit_id bigint        not null references survey_visit (id),
    item     varchar(40)   not null,
    holds    boolean       not null,
    seen     varchar(1000),
    evidence varchar(1000) not null
);
create index visit_check_of on visit_check (visit_id);

-- scheme.dossier ---------------------------------------------------------------------------------------------------------
create table scheme_dossier ( -- each saving is a version; never updated
    id           bigint          primary key,
    record_id    bigint          not null references scheme_record (id),
    version      integer         not null,
    content      varchar(1000000) not null, -- JSON: the scheme as a plan states it, effects, what is enclosed
    made_by      varchar(100)    not null,
    made_at      ${instant}      not null,
    business_day date            not null,
    unique (record_id, version)
);

create table grassroots_appraisal ( -- each saving is a row; never updated
    id         bigint        primary key,
    dossier_id bigint        not null references scheme_dossier (id),
    on_day     date          not null,
    team       varchar(1000) not null,
    content    varchar(100000) not null,    -- JSON: the items with comment and evidence
    agreed     bigint        not null,      -- đồng
    conclusion varchar(4000) not null,
    made_by    varchar(100)  not null,
    made_at    ${instant}    not null
);
create index grassroots_appraisal_of on grassroots_appraisal (dossier_id);
