-- norm: by when a document of a plan year is due; the rows are in norm/report-deadlines.csv -----------------------------
create table report_deadline (
    id          bigint primary key,
    stream      varchar(32)  not null,
    period      varchar(8)   not null,
    fund        varchar(16),           -- null: the document is of no single fund
    due_year    integer      not null, -- added to the plan year: -1 is the year before it
    due_month   integer      not null,
    due_day     integer      not null,
    valid_from  date         not null, -- the rule holds for deadlines that fall within these days
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);
