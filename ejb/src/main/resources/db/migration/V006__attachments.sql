-- Files that belong to documents and come in parts; the bytes of a part stay in its message and nowhere else.
create table attachment (
    id          bigint primary key,
    unit_id     varchar(16)  not null references unit_period (id), -- its sender: two units may send the same file, each its own
    sha256      varchar(64)  not null,
    attempt     integer      not null, -- a file that was refused whole may be sent again from its first part
    size_bytes  bigint       not null,
    media_type  varchar(100) not null,
    parts       integer      not null,
    state       varchar(16)  not null,
    findings    varchar(10000),        -- JSON array: why the whole was refused
    began_at    ${instant} not null,
    checked_at  ${instant},
    unique (unit_id, sha256, attempt)
);

create table attachment_part (
    id            bigint primary key,
    attachment_id bigint  not null references attachment (id),
    number        integer not null,
    message_id    bigint  not null unique references inbox_message (id),
    unique (attachment_id, number)
);

create table listed_attachment ( -- what a document says of its files, whether they have come or not
    id          bigint primary key,
    message_id  bigint       not null references inbox_message (id),
    position    integer      not null,
    unit_id     varchar(16)  not null references unit_period (id),
    sha256      varchar(64)  not null,
    name        varchar(200) not null,
    media_type  varchar(100) not null,
    size_bytes  bigint       not null,
    about       varchar(400),
    unique (message_id, position)
);
create index listed_attachment_file on listed_attachment (unit_id, sha256);
