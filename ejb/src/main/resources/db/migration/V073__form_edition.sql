-- Forms as dated data: which title, number and columns a form bears on a day.
create table form_edition (
    id             bigint        primary key,
    form           varchar(16)   not null,
    valid_from     date          not null,
    valid_to       date,
    printed_number varchar(100),
    title          varchar(300)  not null,
    symbol         varchar(16),
    legal_basis    varchar(400),
    verified       boolean       not null,
    constraint form_edition_once unique (form, valid_from)
);

create table form_column (
    id         bigint       primary key,
    form       varchar(16)  not null,
    valid_from date         not null,               -- of its edition
    table_name varchar(32)  not null,
    ordinal    integer      not null,
    column_key varchar(32)  not null,
    head_group varchar(200),
    heading    varchar(200) not null,
    share      integer      not null,
    kind       varchar(16)  not null,
    constraint form_column_of foreign key (form, valid_from) references form_edition (form, valid_from),
    constraint form_column_once unique (form, valid_from, table_name, column_key)
);

-- The ministry and a people's committee have nobody above them on paper.
alter table issuer alter column parent_body drop not null;
