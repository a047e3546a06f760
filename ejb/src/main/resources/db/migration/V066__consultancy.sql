-- consultancy: projects that clients pay for, version by version as messages brought them. No money of a khuyến công fund.
create table consultancy_project (
    id              bigint        primary key,
    message_id      bigint        not null references inbox_message (id),
    sender          varchar(16)   not null,
    unit_id         varchar(16)   not null references unit_period (id),
    plan_year       integer       not null,              -- in which the contract was signed
    document        varchar(100)  not null,
    version         integer       not null,
    kind            varchar(16)   not null,
    state           varchar(16)   not null,              -- WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
    title           varchar(400),                        -- null with all that was agreed in a withdrawal
    field           varchar(16),
    client_name     varchar(400),
    client_tax_code varchar(20),
    client_address  varchar(400),
    contract_number varchar(100),
    signed_on       date,
    starts_on       date,
    ends_on         date,
    contract_value  bigint        not null,              -- whole đồng
    status          varchar(16),
    received_at     ${instant}    not null,
    business_day    date          not null,
    sample          boolean       not null,
    unique (unit_id, plan_year, document, version)
);
create index consultancy_project_message on consultancy_project (message_id);

-- revenue recognised of a version, by quarter
create table consultancy_revenue (
    id              bigint  primary key,
    project_id      bigint  not null references consultancy_project (id),
    revenue_year    integer not null,
    revenue_quarter integer not null,
    amount          bigint  not null                     -- whole đồng
);
create index consultancy_revenue_project on consultancy_revenue (project_id);

-- exchange: the message that consultancy needs
insert into contract_version (id, type, dataschema, version, taken_from, taken_until, basis, verified) values
    (19, 'vn.khuyencong.consultancy.report', 'urn:khuyencong:schema:consultancy.report:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);

-- communication and market: what plans and reports may state of it from 2026 on, and what forms print of that
insert into measure (code, label, funds, at_most, valid_from, valid_to, position, legal_basis, verified) values
    ('communication_products', 'Sản phẩm truyền thông khuyến công', 'NATIONAL LOCAL UNSPLIT', null, date '2026-01-01', null, 100, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('communication_broadcasts', 'Phóng sự, chuyên mục phát thanh, truyền hình', 'NATIONAL LOCAL UNSPLIT', 'communication_products', date '2026-01-01', null, 101, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('communication_publications', 'Bản tin, ấn phẩm, tài liệu in', 'NATIONAL LOCAL UNSPLIT', 'communication_products', date '2026-01-01', null, 102, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('communication_online', 'Tin bài, phim trên mạng', 'NATIONAL LOCAL UNSPLIT', 'communication_products', date '2026-01-01', null, 103, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('communication_for_establishments', 'Sản phẩm truyền thông dành cho cơ sở CNNT', 'NATIONAL LOCAL UNSPLIT', 'communication_products', date '2026-01-01', null, 104, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('communication_for_public', 'Sản phẩm truyền thông dành cho công chúng', 'NATIONAL LOCAL UNSPLIT', 'communication_products', date '2026-01-01', null, 105, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('packaging_establishments', 'Cơ sở được hỗ trợ thiết kế mẫu mã, bao bì', 'NATIONAL LOCAL UNSPLIT', null, date '2026-01-01', null, 106, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('trade_connections', 'Chương trình kết nối giao thương', 'NATIONAL LOCAL UNSPLIT', null, date '2026-01-01', null, 107, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('trade_connection_turns', 'Lượt cơ sở tham gia kết nối giao thương', 'NATIONAL LOCAL UNSPLIT', null, date '2026-01-01', null, 108, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('trade_connection_agreements', 'Biên bản ghi nhớ, hợp đồng ký kết qua kết nối', 'NATIONAL LOCAL UNSPLIT', null, date '2026-01-01', null, 109, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('supply_chain_programmes', 'Chương trình cải thiện chuỗi cung ứng', 'NATIONAL LOCAL UNSPLIT', null, date '2026-01-01', null, 110, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('supply_chain_establishments', 'Cơ sở tham gia chương trình chuỗi cung ứng', 'NATIONAL LOCAL UNSPLIT', null, date '2026-01-01', null, 111, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false),
    ('supply_chain_suppliers', 'Cơ sở trở thành nhà cung cấp trong chuỗi', 'NATIONAL LOCAL UNSPLIT', 'supply_chain_establishments', date '2026-01-01', null, 112, 'Quy ước chỉ tiêu, chưa có văn bản quy định', false);
insert into indicator (code, number, position, section, label, unit, measure, denominator, fund, scale, decimals, plan_percent_decimals_year, plan_percent_decimals_h1,
    change_decimals, plan_change_decimals, sentence, sentence_unit, sentence_scale, sentence_decimals, two_digits, over_step, over_word, valid_from, valid_to) values
    ('communication_products', '21', 23, 'COMMUNICATION', 'Sản phẩm truyền thông khuyến công', 'sản phẩm', 'communication_products', null, null, 1, 0, 1, 1, 1, null, 'thực hiện {value} sản phẩm truyền thông khuyến công', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('communication_broadcasts', '21.1', 24, 'COMMUNICATION', 'Phóng sự, chuyên mục phát thanh, truyền hình', 'sản phẩm', 'communication_broadcasts', null, null, 1, 0, 1, 1, 1, null, '{value} phóng sự, chuyên mục phát thanh, truyền hình', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('communication_publications', '21.2', 25, 'COMMUNICATION', 'Bản tin, ấn phẩm, tài liệu in', 'sản phẩm', 'communication_publications', null, null, 1, 0, 1, 1, 1, null, '{value} bản tin, ấn phẩm, tài liệu in', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('communication_online', '21.3', 26, 'COMMUNICATION', 'Tin bài, phim trên mạng', 'sản phẩm', 'communication_online', null, null, 1, 0, 1, 1, 1, null, '{value} tin bài, phim trên mạng', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('communication_for_establishments', '21.4', 27, 'COMMUNICATION', 'Sản phẩm truyền thông dành cho cơ sở CNNT', 'sản phẩm', 'communication_for_establishments', null, null, 1, 0, 1, 1, 1, null, '{value} sản phẩm dành cho cơ sở CNNT', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('communication_for_public', '21.5', 28, 'COMMUNICATION', 'Sản phẩm truyền thông dành cho công chúng', 'sản phẩm', 'communication_for_public', null, null, 1, 0, 1, 1, 1, null, '{value} sản phẩm dành cho công chúng', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('packaging_establishments', '22', 29, 'MARKET', 'Cơ sở được hỗ trợ thiết kế mẫu mã, bao bì', 'cơ sở', 'packaging_establishments', null, null, 1, 0, 1, 1, 1, null, 'hỗ trợ {value} cơ sở thiết kế mẫu mã, bao bì', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('trade_connections', '23', 30, 'MARKET', 'Chương trình kết nối giao thương', 'chương trình', 'trade_connections', null, null, 1, 0, 1, 1, 1, null, 'tổ chức {value} chương trình kết nối giao thương', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('trade_connection_turns', '23.1', 31, 'MARKET', 'Lượt cơ sở tham gia kết nối giao thương', 'lượt', 'trade_connection_turns', null, null, 1, 0, 1, 1, 1, null, '{value} lượt cơ sở tham gia kết nối giao thương', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('trade_connection_agreements', '23.2', 32, 'MARKET', 'Biên bản ghi nhớ, hợp đồng ký kết qua kết nối', 'văn bản', 'trade_connection_agreements', null, null, 1, 0, 1, 1, 1, null, '{value} biên bản ghi nhớ, hợp đồng được ký kết', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('supply_chain_programmes', '24', 33, 'MARKET', 'Chương trình cải thiện chuỗi cung ứng', 'chương trình', 'supply_chain_programmes', null, null, 1, 0, 1, 1, 1, null, 'tổ chức {value} chương trình cải thiện chuỗi cung ứng', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('supply_chain_establishments', '24.1', 34, 'MARKET', 'Cơ sở tham gia chương trình chuỗi cung ứng', 'cơ sở', 'supply_chain_establishments', null, null, 1, 0, 1, 1, 1, null, '{value} cơ sở tham gia chương trình chuỗi cung ứng', null, 1, 0, false, null, null, date '2026-01-01', null),
    ('supply_chain_suppliers', '24.2', 35, 'MARKET', 'Cơ sở trở thành nhà cung cấp trong chuỗi', 'cơ sở', 'supply_chain_suppliers', null, null, 1, 0, 1, 1, 1, null, '{value} cơ sở trở thành nhà cung cấp trong chuỗi', null, 1, 0, false, null, null, date '2026-01-01', null);
