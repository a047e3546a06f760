-- The portal: documents handed in by people, and past years entered from paper. They travel through the same queue.
alter table inbox_message add column actor varchar(100);            -- who acted; proven only where it came through the portal
alter table inbox_message add column through_portal boolean default false not null;
alter table inbox_message add column paper_number varchar(100);     -- present where it was entered from paper
alter table inbox_message add column paper_date date;
alter table inbox_message add column paper_authority varchar(200);
alter table inbox_message add column paper_note varchar(1000);

alter table document_version add column origin varchar(16) default 'SIGNED' not null;
alter table unit_key add column server_held boolean default false not null; -- the portal signs with it for the unit

create table portal_upload ( -- every workbook handed in, whether it was sent on or not
    id            bigint       primary key,
    uploaded_at   ${instant}   not null,
    uploader      varchar(64)  not null,
    uploader_unit varchar(16),              -- null: an account of the department
    file_name     varchar(200) not null,
    size_bytes    bigint       not null,
    digest        varchar(64)  not null,
    workbook      ${bytes}     not null,
    paper_number  varchar(100),             -- present where it is typed from paper
    paper_date    date,
    paper_authority varchar(200),
    paper_note    varchar(1000)
);
create index portal_upload_digest on portal_upload (digest);

create table portal_submission ( -- what was put into the outbox; listed before it is received
    id           bigint       primary key,
    upload_id    bigint       not null references portal_upload (id),
    outbox_id    bigint       not null references outbox_message (id), -- bytes and signature as sent
    sender       varchar(16)  not null references unit_period (id),
    subject      varchar(16)  not null references unit_period (id),
    type         varchar(100) not null,
    plan_year    integer      not null,
    stream       varchar(32)  not null,
    document     varchar(100) not null,
    version      integer      not null,
    installation varchar(64)  not null,
    sequence     bigint       not null,     -- without gaps in its installation
    actor        varchar(100) not null,
    put_in_at    ${instant}   not null,
    digest       varchar(64)  not null,     -- of the body as sent
    unique (installation, sequence)
);
create index portal_submission_key on portal_submission (subject, plan_year, stream, document, version);
create index portal_submission_digest on portal_submission (digest);
