-- One schema for H2 and PostgreSQL. ${bytes} and ${instant} are the only types that differ between the two.
-- History is sacred: no row of these tables is deleted, and only states, counters and figures are updated.

-- territory: who is which unit, when, under which name, and who succeeds it ------------------------------------------
create table unit_period (
    id          varchar(16) primary key,
    code        varchar(2)  not null, -- not a key: seven codes changed meaning on 2025-07-01
    region      varchar(32) not null,
    valid_from  date,
    valid_to    date,
    successor   varchar(16) references unit_period (id)
);

create table unit_name (
    id          bigint primary key,
    unit_id     varchar(16)  not null references unit_period (id),
    name        varchar(200) not null,
    sort_key    varchar(800) not null, -- ICU collation key of the short name, hexadecimal
    valid_from  date,
    valid_to    date
);

-- norm: dated law -----------------------------------------------------------------------------------------------------
create table support_ceiling (
    id          bigint primary key,
    rule        varchar(64)  not null,
    activity    varchar(8)   not null,
    fund        varchar(16)  not null,
    max_percent numeric(6, 2),
    max_amount  bigint,                -- đồng
    per         varchar(32)  not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);

create table activity_category (
    code        varchar(8)   primary key,
    label       varchar(200) not null,
    position    integer      not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);

-- organization: users, and the keys of units --------------------------------------------------------------------------
create table user_account (
    name          varchar(64)  primary key,
    display_name  varchar(200) not null,
    role          varchar(32)  not null,
    unit_id       varchar(16)  references unit_period (id), -- null: sees the whole country
    password_hash varchar(400) not null,
    failed_logins integer      not null,
    locked_until  ${instant}
);

create table broker_user ( -- read by the embedded broker's realm: SCRAM-SHA-256 salted passwords
    name                varchar(64)  primary key,
    unit_id             varchar(16)  not null references unit_period (id),
    password_hash       varchar(400) not null,
    password_salt       varchar(400) not null,
    password_iterations integer      not null,
    role                varchar(64)  not null
);

create table unit_key (
    id          bigint primary key,
    unit_id     varchar(16)  not null references unit_period (id),
    kid         varchar(100) not null unique,
    public_jwk  varchar(1000) not null,
    registered_at ${instant} not null,
    revoked_at  ${instant}
);

-- exchange: every message as it came, its receipts, and what waits to leave -------------------------------------------
create table inbox_message (
    id           bigint primary key,
    received_at  ${instant} not null,
    business_day date         not null,
    address      varchar(200) not null,
    sender       varchar(16),              -- from the address; null where the address is no unit's door
    size_bytes   bigint       not null,
    digest       varchar(64)  not null,    -- SHA-256 of the body, hexadecimal
    body         ${bytes}     not null,    -- the very bytes; above the size limit only the first 64 KB
    body_whole   boolean      not null,
    content_type varchar(200),
    jws          varchar(4000),
    event_id     varchar(200),
    type         varchar(100),
    subject      varchar(16),
    plan_year    integer,
    stream       varchar(32),
    document     varchar(100),
    version      integer,
    kind         varchar(16),
    installation varchar(64),
    sequence     bigint,
    state        varchar(16)  not null,
    cause        varchar(64),              -- rule id of what parked or refused it
    findings     varchar(1000000),         -- JSON array of refusals and warnings
    deliveries   integer      not null
);
create index inbox_message_same on inbox_message (sender, digest);
create index inbox_message_key on inbox_message (subject, plan_year, stream, document, version);
create index inbox_message_state on inbox_message (state, id);

create table receipt (
    id         bigint primary key,
    number     varchar(32)  not null unique,
    message_id bigint       not null references inbox_message (id),
    stage      varchar(16)  not null,
    outcome    varchar(24)  not null,
    issued_at  ${instant} not null,
    body       ${bytes}     not null,
    jws        varchar(4000) not null,
    unique (message_id, stage)
);

create table outbox_message (
    id          bigint primary key,
    destination varchar(16)  not null,
    receipt_id  bigint       not null references receipt (id),
    created_at  ${instant} not null,
    sent_at     ${instant}
);
create index outbox_message_unsent on outbox_message (sent_at, id);

-- plan: versions of documents and their lines -------------------------------------------------------------------------
create table document_version (
    id           bigint primary key,
    message_id   bigint       not null unique references inbox_message (id),
    sender       varchar(16)  not null references unit_period (id),
    type         varchar(100) not null,
    subject      varchar(16)  not null references unit_period (id),
    plan_year    integer      not null,
    stream       varchar(32)  not null,
    document     varchar(100) not null,
    version      integer      not null,
    kind         varchar(16)  not null,
    fund         varchar(16),
    period       varchar(8),
    value_status varchar(16)  not null,
    basis        varchar(16)  not null,
    decision_number    varchar(100),
    decision_date      date,
    decision_authority varchar(200),
    title        varchar(400),
    sample       boolean      not null,
    state        varchar(16)  not null,
    unique (type, subject, plan_year, stream, document, version)
);
create index document_version_unit on document_version (subject, plan_year, state);

create table scheme (
    id          bigint primary key,
    version_id  bigint       not null references document_version (id),
    code        varchar(100) not null,
    name        varchar(1000) not null,
    kind        varchar(16)  not null,
    implementing_unit varchar(400) not null,
    place       varchar(400),
    start_month varchar(7),
    end_month   varchar(7),
    expected_result varchar(2000),
    position    integer      not null
);
create index scheme_version on scheme (version_id);

create table scheme_line (
    id            bigint primary key,
    version_id    bigint      not null references document_version (id),
    scheme_id     bigint      not null references scheme (id),
    position      integer     not null,
    activity      varchar(8)  not null,
    norm_rule     varchar(64),
    ceiling_id    bigint references support_ceiling (id), -- the norm it was judged by
    content       varchar(2000) not null,
    sector        varchar(400),
    product       varchar(400),
    export_market varchar(400),
    new_craft     boolean     not null,
    ocop_stars    integer,
    establishment varchar(400),
    legal_form    varchar(32),
    tax_code      varchar(32),
    address       varchar(400),
    quantity      bigint      not null,
    eligible_cost bigint      not null,
    support       bigint      not null,
    counterpart   bigint      not null,
    other_sources bigint      not null
);
create index scheme_line_version on scheme_line (version_id);

create table equipment_item (
    id            bigint primary key,
    line_id       bigint       not null references scheme_line (id),
    name          varchar(400) not null,
    specification varchar(2000),
    origin        varchar(200),
    quantity      bigint       not null,
    unit_price    bigint       not null,
    quotation_number   varchar(100),
    quotation_supplier varchar(400),
    quotation_date     date,
    quotation_valid_until date
);
create index equipment_item_line on equipment_item (line_id);

create table reported_figure (
    id          bigint primary key,
    version_id  bigint      not null references document_version (id),
    indicator   varchar(64) not null,
    fund        varchar(16) not null,
    activity    varchar(8),
    amount      bigint      not null
);
create index reported_figure_version on reported_figure (version_id);

-- consolidation: figures of the finest level, kept up with their sources ----------------------------------------------
create table measure ( -- what a report or a target may state
    code          varchar(64)  primary key,
    label         varchar(200) not null,
    funds         varchar(64)  not null, -- the funds it may be stated for
    at_most       varchar(64),           -- the measure it can never exceed
    valid_from    date         not null,
    valid_to      date
);

create table indicator ( -- what a form prints of the measures
    code          varchar(64)  primary key,
    number        varchar(16)  not null,
    position      integer      not null,
    section       varchar(16)  not null, -- indicators of one section share a paragraph
    label         varchar(200) not null,
    unit          varchar(32)  not null,
    measure       varchar(64)  not null,
    denominator   varchar(64),           -- a ratio where present: measure / denominator in percent
    fund          varchar(16),           -- the row speaks of one fund alone
    scale         bigint       not null, -- printed unit in the table = amount / scale
    decimals      integer      not null,
    plan_percent_decimals_year integer,  -- null: the share of the plan is not printed
    plan_percent_decimals_h1   integer,
    change_decimals      integer,
    plan_change_decimals integer,
    sentence      varchar(1000) not null, -- {value} and its companions; a part in [ ] is left out where it has no value
    sentence_unit     varchar(32),
    sentence_scale    bigint   not null,
    sentence_decimals integer  not null,
    two_digits    boolean      not null, -- "02 cơ sở"
    over_step     bigint,                -- rounded down to this step and introduced by over_word
    over_word     varchar(32),
    valid_from    date         not null,
    valid_to      date
);

create table issuer ( -- who issues a form, under the name of the day
    id          bigint       primary key,
    level       varchar(16)  not null,
    parent_body varchar(200) not null,
    name        varchar(200) not null,
    symbol      varchar(32)  not null,
    place       varchar(200) not null,
    signer_post varchar(100) not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400),
    verified    boolean      not null
);

create table figure (
    id           varchar(200) primary key,
    unit_id      varchar(16) not null,
    plan_year    integer     not null,
    period       varchar(8)  not null,
    value_status varchar(16) not null,
    basis        varchar(16) not null,
    fund         varchar(16) not null,
    activity     varchar(8)  not null,
    measure      varchar(64) not null,
    amount       bigint      not null,
    lines        bigint      not null
);
create index figure_year on figure (plan_year, basis);

-- audit and the clock of the demo mode --------------------------------------------------------------------------------
create table audit_entry (
    id           bigint primary key,
    at           ${instant} not null,
    business_day date         not null,
    actor        varchar(100) not null,
    act          varchar(64)  not null,
    subject      varchar(200),
    outcome      varchar(32)  not null,
    detail       varchar(4000)
);

create table demo_day (
    id  integer primary key,
    business_day date
);

create sequence entity_seq start with 1000 increment by 500;
create sequence receipt_seq start with 1 increment by 1;
